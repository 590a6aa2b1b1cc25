-- Which documents are cited most and are not held?
-- Group: Quality
select
    symbol,
    n_citations,
    cited_by
from quality.missing_documents
order by n_citations desc, symbol asc
limit 50
