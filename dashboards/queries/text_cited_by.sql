-- One row per text held that cites one document, newest first.
-- symbol "Cited in": Symbol of the citing document.
-- title "Title"
-- dated_on "Dated"
-- verbs "Opening words": Opening words of the paragraphs that cite it.
select
    d.proposal_id,
    coalesce(d.symbol, 'without symbol') as symbol,
    d.title,
    coalesce(d.dated_on, d.adopted_on) as dated_on,
    list(distinct c.verb order by c.verb) filter (where c.verb is not null) as verbs
from core.citations as c
inner join core.documents as d using (document_id)
where upper(c.cited_symbol) in (upper(replace($symbol, ' ', '')), 'A/RES/' || upper(replace($symbol, ' ', '')))
group by d.document_id, d.proposal_id, d.symbol, d.title, d.dated_on, d.adopted_on
order by dated_on desc nulls last, symbol asc
