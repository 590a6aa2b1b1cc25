-- One row per text of one session, or of one agenda item of it, drafts with most sponsors first.
-- symbol "Text": Symbol of the newest draft held, else of the resolution.
-- title "Title"
-- body "Body": Main Committee that the text was put before, or the plenary.
-- item "Item"
-- first_tabled_on "First draft held"
-- tabled_on "First tabled": Day of the first draft, else of the adoption.
-- n_sponsors "Sponsors": States that are sponsors by the lists held; null where no list is held.
-- n_versions "Drafts held"
-- submitted_by "Submitted by"
-- resolution_symbol "Resolution"
-- link_grade "Evidence"
with drafts as (
    select
        d.proposal_id,
        max_by(d.symbol, d.dated_on) filter (where d.document_type <> 'resolution' and d.symbol is not null) as draft_symbol,
        string_agg(distinct i.item, ', ' order by i.item) as item,
        bool_or(i.session = $session and i.item = $item) as is_of_item
    from core.documents as d
    left join core.document_agenda_items as i using (document_id)
    where d.proposal_id is not null
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
    coalesce(d.draft_symbol, p.resolution_symbol, 'without symbol') as symbol,
    p.title,
    coalesce(p.committee, 'plenary') as body,
    d.item,
    coalesce(p.first_tabled_on, r.adopted_on) as tabled_on,
    s.n_sponsors,
    p.first_tabled_on,
    p.n_versions,
    p.submitted_by,
    p.resolution_symbol,
    p.link_grade
from core.proposals as p
left join drafts as d using (proposal_id)
left join sponsors as s using (proposal_id)
left join core.resolutions as r on p.resolution_symbol = r.resolution_symbol
where
    if($item is null, p.session = $session, d.is_of_item)
    and ($body is null or coalesce(p.committee, 'plenary') = $body)
    and (
        $words is null
        or list_bool_and(list_transform(
            string_split_regex(lower(strip_accents(trim($words))), '\s+'),
            lambda part: contains(
                lower(strip_accents(concat_ws(' ', p.title, d.draft_symbol, p.proposal_id, p.resolution_symbol, 'item ' || d.item))), part
            )
        ))
    )
order by s.n_sponsors desc nulls last, tabled_on desc nulls last, symbol asc
