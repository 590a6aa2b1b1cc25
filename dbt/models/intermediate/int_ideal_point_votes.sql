-- States and roll calls are numbered because the estimator works on arrays of numbers; a member that did not
-- vote stays, so that a state without a usable vote has a row that says so.
with numbered as (
    select
        roll_call_id,
        -- Special sessions (`ES-10`) are none of the regular sessions, as in every measure of a session.
        try_cast(session as integer) as session,
        subject_kind in ('paragraph', 'amendment') as is_part,
        row_number() over (order by roll_call_id) - 1 as roll_call_no
    from {{ ref('roll_calls') }}
    where stage = 'plenary' and try_cast(session as integer) is not null
)

select
    numbered.session,
    votes.state_code,
    dense_rank() over (order by votes.state_code) - 1 as state_no,
    numbered.roll_call_no,
    case votes.vote when 'yes' then 1 when 'abstain' then 2 when 'no' then 3 else 0 end as vote,
    numbered.is_part
from numbered
inner join {{ ref('votes') }} as votes on numbered.roll_call_id = votes.roll_call_id
