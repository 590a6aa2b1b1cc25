-- What a vote event was called, or would have been, while only one of its sources was held.
with own_ids as (
    select
        own_ids.own_id as old_id,
        merged.roll_call_id as current_id
    from {{ ref('int_roll_call_own_ids') }} as own_ids
    inner join {{ ref('int_roll_calls_merged') }} as merged on own_ids.event_no = merged.event_no
)

select
    own_ids.old_id,
    min(own_ids.current_id) as current_id
from own_ids
left join {{ ref('int_roll_calls_merged') }} as in_use on own_ids.old_id = in_use.roll_call_id
where in_use.roll_call_id is null
group by own_ids.old_id
having count(distinct own_ids.current_id) = 1
