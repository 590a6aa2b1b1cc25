-- One row per sponsor of the text voted on, by the lists held: how it voted in this roll call on the whole text.
-- state "State": Short name of the state.
-- vote "Voted"
-- first_role "How it sponsors"
-- sponsor_list_status "List of sponsors"
-- place "Where it says so": The vote in each source, leading there.
-- passage: What the place leads to: the vote in each source.
-- n_vote: Sponsors with the same vote.
-- n_sponsors: Sponsors in all.
select
    v.state_code,
    t.name as state,
    v.vote,
    v.first_role,
    v.sponsor_list_status,
    v.proposal_id,
    if(v.vote is null, null, 'its sources') as place,
    'vote/' || v.roll_call_id || '@' || v.state_code as passage,
    count(*) over (partition by v.vote) as n_vote,
    count(*) over () as n_sponsors
from coalitions.sponsor_votes as v
inner join core.states as t on v.state_code = t.state_code
where v.roll_call_id = $roll_call_id and v.is_sponsor
order by array_position(['yes', 'abstain', 'no', 'not_voting'], v.vote) asc nulls last, t.name asc
