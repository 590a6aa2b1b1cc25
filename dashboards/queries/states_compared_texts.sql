-- One row per text that at least one of two states sponsors.
-- symbol "Text": Symbol of the resolution, else of the draft.
-- title "Title"
-- session "Session"
-- sponsored_by "Sponsored by": both, or the name of the one.
select
    p.proposal_id,
    coalesce(p.resolution_symbol, p.proposal_id) as symbol,
    p.title,
    p.session,
    if(count(*) = 2, 'both', any_value(t.name)) as sponsored_by
from core.sponsorships as s
inner join core.proposals as p using (proposal_id)
inner join core.states as t using (state_code)
where s.state_code in ($state_code, $other_code) and s.is_sponsor
group by p.proposal_id, p.resolution_symbol, p.title, p.session
order by sponsored_by = 'both' desc, sponsored_by, p.title asc
