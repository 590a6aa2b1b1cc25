-- Whose text it could be: members on the day of the decision, the plenary's before the committee's, else on the day
-- that is known of the text; of a vote whose day is not known, members through its month. A vote on record and a
-- name on a list of sponsors stand, whoever was a member (an observer may sponsor).
with stages as (
    select
        stages.proposal_id,
        stages.stage,
        stages.decided_on,
        coalesce(roll_calls.voted_on_precision = 'month' and roll_calls.voted_on = stages.decided_on, false)
            as is_month
    from {{ ref('int_proposal_stages') }} as stages
    left join {{ ref('roll_calls') }} as roll_calls on stages.roll_call_id = roll_calls.roll_call_id
    where stages.decided_on is not null
),

decided as (
    select
        proposal_id,
        arg_max(decided_on, stage) as decided_on,
        arg_max(is_month, stage) as is_month
    from stages
    group by proposal_id
),

listed as (
    select
        proposal_id,
        max(happened_on) as listed_on
    from {{ ref('sponsorship_events') }}
    group by proposal_id
),

dated as (
    select
        proposals.proposal_id,
        coalesce(decided.is_month, false) as is_month,
        coalesce(
            decided.decided_on, resolutions.adopted_on, listed.listed_on, proposals.first_tabled_on, sessions.opened_on
        ) as as_of
    from {{ ref('proposals') }} as proposals
    left join decided on proposals.proposal_id = decided.proposal_id
    left join listed on proposals.proposal_id = listed.proposal_id
    left join {{ ref('resolutions') }} as resolutions
        on proposals.resolution_symbol = resolutions.resolution_symbol
    left join {{ ref('sessions') }} as sessions on proposals.session = sessions.session
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
