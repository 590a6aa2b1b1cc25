-- One row per text that a state is named as a sponsor of.
-- symbol "Text": Symbol of the resolution, else of the draft.
-- title "Title"
-- session "Session"
-- first_role "Named how"
-- listed_by "Listed by a document of"
-- on_behalf_of "On behalf of"
-- n_sponsors "Sponsors in all": States that sponsor the text, by the lists held.
select
    p.proposal_id,
    coalesce(p.resolution_symbol, p.proposal_id) as symbol,
    p.title,
    p.session,
    p.committee,
    s.is_sponsor,
    s.first_role,
    s.listed_by,
    s.on_behalf_of,
    (
        select count(*) from core.sponsorships as o
        where o.proposal_id = p.proposal_id and o.is_sponsor
    ) as n_sponsors
from core.sponsorships as s
inner join core.proposals as p using (proposal_id)
where s.state_code = $state_code and ($session is null or p.session = $session)
order by s.listed_by desc nulls last, p.title asc
