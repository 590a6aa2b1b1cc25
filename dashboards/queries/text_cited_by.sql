-- One row per text held that cites one document, newest first.
-- symbol "Cited in": Symbol of the citing document.
-- title "Title"
-- dated_on "Dated"
-- place "Where": Page of the first mention, leading to the passage.
-- passage: Where the words stand in the stored document: document, first and last character.
-- verbs "Opening words": Opening words of the paragraphs that cite it.
select
    d.proposal_id,
    coalesce(d.symbol, 'without symbol') as symbol,
    d.title,
    'page ' || min_by(c.page, c.span_start) as place,
    min_by(c.document_id || ':' || c.span_start || '-' || c.span_end, c.span_start) as passage,
    coalesce(d.dated_on, d.adopted_on) as dated_on,
    list(distinct c.verb order by c.verb) filter (where c.verb is not null) as verbs
from core.citations as c
inner join core.documents as d using (document_id)
where upper(c.cited_symbol) in (upper(replace($symbol, ' ', '')), 'A/RES/' || upper(replace($symbol, ' ', '')))
group by d.document_id, d.proposal_id, d.symbol, d.title, d.dated_on, d.adopted_on
order by dated_on desc nulls last, symbol asc
