-- One row per document that is named and not held, most often named first.
-- symbol "Document"
-- n_citations "Times named"
-- n_citing_documents "By documents"
-- named_as "Named as"
-- needed "Needed": `source` where it would supply a fact of something held, `citation` where it is only cited.
-- cited_by "Named by"
select
    symbol,
    n_citations,
    n_citing_documents,
    named_as,
    if(named_as = 'citation', 'citation', 'source') as needed,
    cited_by
from quality.missing_documents
order by n_citing_documents desc, n_citations desc, symbol asc
