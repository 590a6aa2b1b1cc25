-- Every member of either day has a row in the list of its day, voting or not; who has none was not a member.
with positions as (
    select
        roll_call_id,
        state_code,
        vote,
        not_voting_reason,
        case vote when 'yes' then 1 when 'abstain' then 2 when 'no' then 3 end as position
    from {{ ref('votes') }}
),

compared as (
    select
        steps.family_id,
        coalesce(earlier.state_code, later.state_code) as state_code,
        steps.from_resolution,
        steps.to_resolution,
        earlier.vote as from_vote,
        later.vote as to_vote,
        earlier.not_voting_reason as from_not_voting_reason,
        later.not_voting_reason as to_not_voting_reason,
        earlier.position as from_position,
        later.position as to_position
    from {{ ref('int_family_vote_steps') }} as steps
    inner join positions as earlier on steps.from_roll_call_id = earlier.roll_call_id
    left join positions as later
        on steps.to_roll_call_id = later.roll_call_id and earlier.state_code = later.state_code
    union all
    select
        steps.family_id,
        later.state_code,
        steps.from_resolution,
        steps.to_resolution,
        null as from_vote,
        later.vote as to_vote,
        null as from_not_voting_reason,
        later.not_voting_reason as to_not_voting_reason,
        null as from_position,
        later.position as to_position
    from {{ ref('int_family_vote_steps') }} as steps
    inner join positions as later on steps.to_roll_call_id = later.roll_call_id
    anti join positions as earlier
        on steps.from_roll_call_id = earlier.roll_call_id and later.state_code = earlier.state_code
)

select
    compared.family_id,
    compared.state_code,
    compared.from_resolution,
    compared.to_resolution,
    compared.from_vote,
    compared.to_vote,
    case
        when compared.from_vote is null then 'entered'
        when compared.to_vote is null then 'left'
        when compared.from_position < compared.to_position then 'toward_no'
        when compared.from_position > compared.to_position then 'toward_yes'
        when compared.from_position is not null and compared.to_position is not null then 'same'
        when compared.from_position is not null then 'stopped_voting'
        when compared.to_position is not null then 'started_voting'
        else 'not_voting'
    end as direction,
    steps.sessions_skipped,
    steps.n_without_vote as adopted_without_vote_between,
    steps.n_not_held + steps.n_unknown as n_votes_unknown_between,
    similarities.text_similarity,
    compared.from_not_voting_reason,
    compared.to_not_voting_reason,
    steps.from_session,
    steps.to_session,
    steps.from_roll_call_id,
    steps.to_roll_call_id,
    steps.has_merge,
    steps.has_split,
    steps.grade
from compared
inner join {{ ref('int_family_vote_steps') }} as steps
    on
        compared.family_id = steps.family_id
        and compared.from_resolution = steps.from_resolution
        and compared.to_resolution = steps.to_resolution
left join {{ ref('int_text_similarities') }} as similarities
    on
        compared.from_resolution = similarities.from_resolution
        and compared.to_resolution = similarities.to_resolution
