-- Who was a member through all the days on which a vote can have been taken: of a month, those who were
-- members all month. A delegation that was barred from taking part was still a member's.
with windows as (
    select distinct
        window_from,
        window_to
    from {{ ref('int_vote_events') }}
    where window_from is not null and window_to is not null
),

interruptions as (
    select * from {{ ref('seed_seat_interruptions') }}
)

select
    windows.window_from,
    windows.window_to,
    states.state_code,
    coalesce(bool_or(interruptions.kind = 'barred'), false) as is_barred
from windows
inner join {{ ref('seed_states') }} as states
    on
        states.status <> 'observer'
        and windows.window_from >= states.admitted_on
        and (states.ended_on is null or windows.window_to <= states.ended_on)
left join interruptions
    on
        states.state_code = interruptions.state_code
        and windows.window_to >= interruptions.valid_from
        and windows.window_from <= interruptions.valid_to
group by windows.window_from, windows.window_to, states.state_code
having not coalesce(bool_or(interruptions.kind = 'no_seat'), false)
