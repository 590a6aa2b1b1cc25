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
        valid_from,
        least(
            valid_to,
            lead(valid_from) over (partition by group_code, state_code order by valid_from nulls first) - 1
        ) as valid_to
    from {{ ref('group_memberships') }}
),

members as (
    select
        votes.roll_call_id,
        memberships.group_code,
        votes.state_code,
        votes.vote
    from {{ ref('votes') }} as votes
    inner join dated on votes.roll_call_id = dated.roll_call_id
    inner join memberships
        on
            votes.state_code = memberships.state_code
            and (memberships.valid_from is null or dated.voted_on >= memberships.valid_from)
            and (memberships.valid_to is null or dated.voted_on <= memberships.valid_to)
),

counted as (
    select
        roll_call_id,
        group_code,
        cast(count(*) as integer) as n_members,
        cast(count(*) filter (where vote = 'yes') as integer) as yes,
        cast(count(*) filter (where vote = 'no') as integer) as no,
        cast(count(*) filter (where vote = 'abstain') as integer) as abstain,
        cast(count(*) filter (where vote = 'not_voting') as integer) as not_voting
    from members
    group by roll_call_id, group_code
),

-- All members that cast the same vote see the same others, so three majorities serve every state.
majorities as (
    select
        *,
        {{ majority_vote('yes - 1', 'no', 'abstain') }} <> 'yes' as are_yes_apart,
        {{ majority_vote('yes', 'no - 1', 'abstain') }} <> 'no' as are_no_apart,
        {{ majority_vote('yes', 'no', 'abstain - 1') }} <> 'abstain' as are_abstaining_apart
    from counted
),

apart as (
    select
        members.roll_call_id,
        members.group_code,
        list(members.state_code order by members.vote = 'yes' desc, members.vote = 'no' desc, members.state_code asc)
            as states_apart
    from members
    inner join majorities
        on members.roll_call_id = majorities.roll_call_id and members.group_code = majorities.group_code
    where
        (members.vote = 'yes' and majorities.are_yes_apart)
        or (members.vote = 'no' and majorities.are_no_apart)
        or (members.vote = 'abstain' and majorities.are_abstaining_apart)
    group by members.roll_call_id, members.group_code
)

select
    majorities.roll_call_id,
    majorities.group_code,
    majorities.n_members,
    majorities.yes + majorities.no + majorities.abstain as n_voting,
    majorities.yes,
    majorities.no,
    majorities.abstain,
    majorities.not_voting,
    abs(majorities.yes - majorities.no) / nullif(majorities.yes + majorities.no, 0) as rice,
    (
        greatest(majorities.yes, majorities.no, majorities.abstain)
        - 0.5 * (
            majorities.yes + majorities.no + majorities.abstain
            - greatest(majorities.yes, majorities.no, majorities.abstain)
        )
    ) / nullif(majorities.yes + majorities.no + majorities.abstain, 0) as agreement_index,
    {{ majority_vote('majorities.yes', 'majorities.no', 'majorities.abstain') }} as majority_vote,
    cast(coalesce(len(apart.states_apart), 0) as integer) as n_apart,
    coalesce(apart.states_apart, []) as states_apart
from majorities
left join apart on majorities.roll_call_id = apart.roll_call_id and majorities.group_code = apart.group_code
