-- One row per text of one session, or of all, newest first; at most 500.
-- symbol "Text": Symbol of the newest draft held, else of the resolution.
-- title "Title"
-- body "Body": Main Committee that the text was put before, or the plenary.
-- item "Item"
-- tabled_on "Tabled": Day of the first draft held, else of the adoption.
-- n_sponsors "Sponsors": States that are sponsors by the lists held; null where no list is held.
-- resolution "Resolution": Number of the resolution that came of it.
-- outcome: What became of it.
-- n_found: Texts that match, those beyond the first 500 included.
with items as (
    select
        d.proposal_id,
        max_by(d.symbol, d.dated_on) filter (where d.document_type <> 'resolution' and d.symbol is not null) as draft_symbol,
        string_agg(distinct i.item, ', ' order by i.item) as item
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
    p.session,
    p.outcome,
    replace(p.resolution_symbol, 'A/RES/', '') as resolution,
    count(*) over () as n_found
from core.proposals as p
left join items as d using (proposal_id)
left join sponsors as s using (proposal_id)
left join core.resolutions as r on p.resolution_symbol = r.resolution_symbol
where
    ($session is null or p.session = $session)
    and ($body is null or coalesce(p.committee, 'plenary') = $body)
    and ($outcome is null or p.outcome = $outcome)
    and (
        $words is null
        or list_bool_and(list_transform(
            string_split_regex(lower(strip_accents(trim($words))), '\s+'),
            lambda part: contains(
                lower(strip_accents(concat_ws(' ', p.title, d.draft_symbol, p.proposal_id, p.resolution_symbol, 'item ' || d.item))), part
            )
        ))
    )
order by tabled_on desc nulls last, s.n_sponsors desc nulls last, symbol asc
limit 500
