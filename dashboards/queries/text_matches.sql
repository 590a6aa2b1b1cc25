-- One row per text of which the title or a symbol has all the words asked for, the closest first.
-- symbol "Text": Symbol of the newest draft held, else of the resolution.
-- title "Title"
-- session "Session"
-- n_matches: Texts that match, those beyond the closest included.
with asked as (
    select
        lower(strip_accents(trim($words))) as phrase,
        string_split_regex(lower(strip_accents(trim($words))), '\s+') as parts,
        upper(replace($symbol, ' ', '')) as meant
),

texts as (
    select
        p.proposal_id,
        p.title,
        p.session,
        p.resolution_symbol,
        coalesce(d.symbol, p.resolution_symbol, 'without symbol') as symbol,
        p.first_tabled_on,
        lower(strip_accents(concat_ws(' ', p.title, d.symbol, p.proposal_id, p.resolution_symbol))) as hay
    from core.proposals as p
    left join core.documents as d on p.latest_document_id = d.document_id
)

select
    t.proposal_id,
    t.symbol,
    t.title,
    t.session,
    t.resolution_symbol,
    count(*) over () as n_matches
from texts as t
cross join asked as a
left join core.sessions as s on t.session = s.session
where
    length(a.phrase) > 1
    and list_bool_and(list_transform(a.parts, lambda part: contains(t.hay, part)))
order by
    list_contains([upper(t.symbol), upper(t.proposal_id), upper(t.resolution_symbol)], a.meant) desc,
    contains(t.hay, a.phrase) desc,
    s.opened_on desc nulls last,
    t.first_tabled_on desc nulls last,
    t.symbol asc
limit 12
