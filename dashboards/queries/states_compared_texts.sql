-- One row per text that at least one of the chosen states sponsors.
-- symbol "Text": Symbol of the resolution, else of the draft.
-- title "Title"
-- session "Session"
-- sponsored_by "Sponsored by": The chosen states that sponsor it; all, where each of them does.
-- n_sponsoring "Of them": How many of the chosen states sponsor it.
-- is_all: Whether all the chosen states sponsor it.
select
    p.proposal_id,
    coalesce(p.resolution_symbol, p.proposal_id) as symbol,
    p.title,
    p.session,
    count(*) as n_sponsoring,
    count(*) = len($state_codes) as is_all,
    if(count(*) = len($state_codes), 'all', string_agg(t.name, '; ' order by t.name)) as sponsored_by
from core.sponsorships as s
inner join core.proposals as p using (proposal_id)
inner join core.states as t using (state_code)
left join core.sessions as o on p.session = o.session
where list_contains($state_codes, s.state_code) and s.is_sponsor
group by p.proposal_id, p.resolution_symbol, p.title, p.session, o.opened_on
order by n_sponsoring desc, o.opened_on desc nulls last, p.title asc
