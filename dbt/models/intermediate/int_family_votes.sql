-- How each member of a line was adopted, and whether the votes of states on it are held.
select
    members.family_id,
    members.resolution_symbol,
    members.session,
    members.member_rank,
    resolutions.adopted_how,
    votes.roll_call_id,
    case
        when votes.roll_call_id is not null then 'held'
        when resolutions.adopted_how = 'without_vote' then 'without_vote'
        when resolutions.adopted_how = 'non_recorded_vote' then 'not_recorded'
        when resolutions.adopted_how = 'recorded_vote' or resolutions.yes is not null then 'not_held'
        else 'unknown'
    end as vote_status
from {{ ref('int_family_members') }} as members
inner join {{ ref('resolutions') }} as resolutions on members.resolution_symbol = resolutions.resolution_symbol
-- Of a fragment of a list it cannot be said who voted otherwise.
left join {{ ref('int_roll_calls_merged') }} as votes
    on
        resolutions.roll_call_id = votes.roll_call_id
        and votes.stage = 'plenary'
        and votes.is_adoption
        and votes.listed_yes is not null
        and not votes.is_fragment
