-- One row per line of resolutions that a text belongs to.
-- n_members: Resolutions in the line.
-- n_votes_held: Resolutions of which the votes of states are held.
select
    f.family_id,
    f.title,
    f.first_session,
    f.last_session,
    f.n_members,
    f.n_votes_held,
    f.n_without_vote
from core.proposals as p
inner join timelines.family_members as m on p.resolution_symbol = m.resolution_symbol
inner join timelines.families as f on m.family_id = f.family_id
where p.proposal_id = $proposal_id
order by f.n_members desc, f.family_id asc
