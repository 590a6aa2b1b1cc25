-- One row per document that the text cites.
-- cited_symbol "Cited"
-- cited_kind "Kind"
-- cited_on "Of"
-- title "Title"
-- verbs "Opening words": Opening words of the paragraphs that cite it.
-- n_mentions "Times": Times it is cited in the versions held.
-- place "First cited": Document and page of the first mention, leading to the passage.
-- passage: Where the words stand in the stored document: document, first and last character.
-- is_held "Held here": Whether the cited document is itself held here.
select
    c.cited_symbol,
    any_value(c.cited_kind) as cited_kind,
    max(c.cited_on) as cited_on,
    any_value(h.title) as title,
    list(distinct c.verb order by c.verb) filter (where c.verb is not null) as verbs,
    count(*) as n_mentions,
    min_by(d.symbol || ', page ' || c.page, (d.dated_on, c.document_id, c.span_start)) as place,
    min_by(c.document_id || ':' || c.span_start || '-' || c.span_end, (d.dated_on, c.document_id, c.span_start)) as passage,
    bool_or(h.document_id is not null) as is_held
from core.citations as c
inner join core.documents as d using (document_id)
left join core.documents as h on c.cited_symbol = h.symbol
where d.proposal_id = $proposal_id
group by c.cited_symbol
order by any_value(c.cited_kind) desc, max(c.cited_on) desc nulls last, c.cited_symbol
