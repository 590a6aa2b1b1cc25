-- A roll call whose day is not known is dated by its session, which is close enough for memberships.
with dated as (
    select
        roll_calls.roll_call_id,
        coalesce(roll_calls.voted_on, sessions.opened_on) as voted_on
    from {{ ref('roll_calls') }} as roll_calls
    left join {{ ref('sessions') }} as sessions on roll_calls.session = sessions.session
),

-- Two periods of one membership that meet on a day count once on it.
memberships as (
    select
        group_code,
        state_code,
        counted_from,
        least(
            valid_to,
            lead(counted_from) over (partition by group_code, state_code order by counted_from nulls first) - 1
        ) as valid_to
    from {{ ref('group_memberships') }}
),

-- Lists, because a row for each of five million votes of members costs more than all that is counted from them.
listed as (
    select
        votes.roll_call_id,
        memberships.group_code,
        coalesce(list_sort(list(votes.state_code) filter (where votes.vote = 'yes')), []) as yes_states,
        coalesce(list_sort(list(votes.state_code) filter (where votes.vote = 'no')), []) as no_states,
        coalesce(list_sort(list(votes.state_code) filter (where votes.vote = 'abstain')), []) as abstain_states,
        coalesce(list_sort(list(votes.state_code) filter (where votes.vote = 'not_voting')), []) as not_voting_states
    from {{ ref('votes') }} as votes
    inner join dated on votes.roll_call_id = dated.roll_call_id
    inner join memberships
        on
            votes.state_code = memberships.state_code
            and (memberships.counted_from is null or dated.voted_on >= memberships.counted_from)
            and (memberships.valid_to is null or dated.voted_on <= memberships.valid_to)
    group by votes.roll_call_id, memberships.group_code
),

counted as (
    select
        *,
        cast(len(yes_states) as integer) as yes,
        cast(len(no_states) as integer) as no,
        cast(len(abstain_states) as integer) as abstain
    from listed
)

-- All members that cast the same vote see the same others, so three majorities serve every state.
select
    *,
    {{ majority_vote('yes - 1', 'no', 'abstain') }} = 'yes' as is_yes_with_others,
    {{ majority_vote('yes', 'no - 1', 'abstain') }} = 'no' as is_no_with_others,
    {{ majority_vote('yes', 'no', 'abstain - 1') }} = 'abstain' as is_abstain_with_others
from counted
