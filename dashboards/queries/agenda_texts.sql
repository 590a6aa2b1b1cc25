-- One row per text under one agenda item.
-- symbol "Text": Symbol of the newest draft held, else of the resolution.
-- title "Title"
-- first_tabled_on "First tabled"
-- n_versions "Drafts held"
-- n_sponsors "Sponsors": States that are sponsors by the lists held; null where no list is held.
-- submitted_by "Submitted by"
-- resolution_symbol "Resolution"
-- link_grade "Evidence"
with texts as (
    select
        d.proposal_id,
        max_by(d.symbol, d.dated_on) filter (where d.document_type <> 'resolution' and d.symbol is not null) as draft_symbol
    from core.documents as d
    inner join core.document_agenda_items as i using (document_id)
    where i.session = $session and i.item = $item and d.proposal_id is not null
    group by d.proposal_id
),

sponsors as (
    select
        proposal_id,
        count(*) as n_sponsors
    from core.sponsorships
    where is_sponsor
    group by proposal_id
)

select
    p.proposal_id,
    coalesce(t.draft_symbol, p.resolution_symbol, 'without symbol') as symbol,
    p.title,
    p.committee,
    p.first_tabled_on,
    p.n_versions,
    p.submitted_by,
    p.resolution_symbol,
    p.link_grade,
    p.sponsor_list_status,
    s.n_sponsors
from texts as t
inner join core.proposals as p using (proposal_id)
left join sponsors as s using (proposal_id)
order by p.first_tabled_on nulls last, symbol
