-- Whose text it could be: members on its day; of a vote whose day is not known, members through its month. A vote
-- on record and a name on a list of sponsors stand, whoever was a member (an observer may sponsor).
with dated as (
    select * from {{ ref('int_proposal_days') }}
),

windows as (
    select distinct
        as_of,
        is_month,
        if(is_month, date_trunc('month', as_of), as_of) as window_from,
        if(is_month, last_day(as_of), as_of) as window_to
    from dated
    where as_of is not null
),

-- a seat held by another is no member's
members as (
    select
        windows.as_of,
        windows.is_month,
        states.state_code
    from windows
    inner join {{ ref('states') }} as states
        on
            states.status <> 'observer'
            and windows.window_from >= states.admitted_on
            and (states.ended_on is null or windows.window_to <= states.ended_on)
    left join {{ ref('seed_seat_interruptions') }} as interruptions
        on
            states.state_code = interruptions.state_code
            and interruptions.kind = 'no_seat'
            and windows.window_to >= interruptions.valid_from
            and windows.window_from <= interruptions.valid_to
    where interruptions.state_code is null
),

named as (
    select distinct
        proposal_id,
        state_code
    from {{ ref('sponsor_votes') }}
),

grid as (
    select
        dated.proposal_id,
        members.state_code
    from dated
    inner join members on dated.as_of = members.as_of and dated.is_month = members.is_month
)

select
    coalesce(grid.proposal_id, named.proposal_id) as proposal_id,
    coalesce(grid.state_code, named.state_code) as state_code,
    dated.as_of,
    -- within a month of which the day of the vote is not known a state may have become a member
    if(grid.state_code is null and (dated.as_of is null or dated.is_month), null, grid.state_code is not null)
        as is_member
from grid
full join named on grid.proposal_id = named.proposal_id and grid.state_code = named.state_code
inner join dated on coalesce(grid.proposal_id, named.proposal_id) = dated.proposal_id
