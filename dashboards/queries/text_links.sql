-- One row per printed line that ties the text to another document.
-- link_kind: What the line ties: the report or draft that a resolution came from, the draft it amends or replaces.
-- evidence: The line as printed.
-- to_symbol: The document that it names.
-- place: Document and page that print it.
-- passage: Where the words stand in the stored document: document, first and last character.
select
    l.link_kind,
    l.evidence,
    l.to_symbol,
    coalesce(d.symbol, 'a document without symbol') || coalesce(', page ' || l.page, '') as place,
    l.from_document_id || ':' || l.span_start || '-' || l.span_end as passage
from core.links as l
inner join core.documents as d on l.from_document_id = d.document_id
where d.proposal_id = $proposal_id and l.span_start is not null
order by l.from_document_id, l.span_start
