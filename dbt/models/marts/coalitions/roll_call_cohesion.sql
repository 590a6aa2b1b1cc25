-- A roll call whose day is not known is dated by its session, which is close enough for memberships.
with dated as (
    select
        roll_calls.roll_call_id,
        coalesce(roll_calls.voted_on, sessions.opened_on) as voted_on
    from {{ ref('roll_calls') }} as roll_calls
    left join {{ ref('sessions') }} as sessions on roll_calls.session = sessions.session
),

members as (
    select
        votes.roll_call_id,
        memberships.group_code,
        votes.state_code,
        votes.vote
    from {{ ref('votes') }} as votes
    inner join dated on votes.roll_call_id = dated.roll_call_id
    inner join {{ ref('group_memberships') }} as memberships
        on
            votes.state_code = memberships.state_code
            and (memberships.valid_from is null or dated.voted_on >= memberships.valid_from)
            and (memberships.valid_to is null or dated.voted_on <= memberships.valid_to)
    -- Two periods of one membership that meet on a day count once.
    group by all
),

counted as (
    select
        roll_call_id,
        group_code,
        cast(count(*) as integer) as n_members,
        cast(count(*) filter (where vote = 'yes') as integer) as yes,
        cast(count(*) filter (where vote = 'no') as integer) as no,
        cast(count(*) filter (where vote = 'abstain') as integer) as abstain,
        cast(count(*) filter (where vote = 'not_voting') as integer) as not_voting,
        list(state_code order by state_code) filter (where vote = 'yes') as states_yes,
        list(state_code order by state_code) filter (where vote = 'no') as states_no,
        list(state_code order by state_code) filter (where vote = 'abstain') as states_abstaining
    from members
    group by roll_call_id, group_code
),

-- All members that cast the same vote see the same others, so three majorities serve every state.
apart as (
    select
        *,
        list_concat(
            case when {{ majority_vote('yes - 1', 'no', 'abstain') }} <> 'yes' then states_yes else [] end,
            case when {{ majority_vote('yes', 'no - 1', 'abstain') }} <> 'no' then states_no else [] end,
            case when {{ majority_vote('yes', 'no', 'abstain - 1') }} <> 'abstain' then states_abstaining else [] end
        ) as states_apart
    from counted
)

select
    roll_call_id,
    group_code,
    n_members,
    yes + no + abstain as n_voting,
    yes,
    no,
    abstain,
    not_voting,
    abs(yes - no) / nullif(yes + no, 0) as rice,
    (greatest(yes, no, abstain) - 0.5 * (yes + no + abstain - greatest(yes, no, abstain)))
    / nullif(yes + no + abstain, 0) as agreement_index,
    {{ majority_vote('yes', 'no', 'abstain') }} as majority_vote,
    cast(coalesce(len(states_apart), 0) as integer) as n_apart,
    states_apart
from apart
