-- One row per text of a pair, the one with most sponsors first: who stands behind it, and what is not known of that.
-- n_sponsors: States that sponsor it by the lists held.
select
    p.proposal_id,
    coalesce(d.symbol, p.resolution_symbol, if(starts_with(p.proposal_id, 'x-'), null, p.proposal_id)) as symbol,
    coalesce(p.title, 'title not known') as title,
    p.sponsor_list_status,
    p.resolution_symbol,
    replace(p.resolution_symbol, 'A/RES/', '') as resolution_number,
    p.link_grade,
    p.what_is_missing,
    p.what_would_settle_it,
    (
        select count(*) from core.sponsorships as s
        where s.proposal_id = p.proposal_id and s.is_sponsor
    ) as n_sponsors
from core.proposals as p
left join core.documents as d on p.latest_document_id = d.document_id
where p.proposal_id in ($text_a, $text_b)
order by n_sponsors desc, p.proposal_id asc
