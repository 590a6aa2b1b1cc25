-- One row per document that is cited and not held, most cited first.
select symbol, cited_by, n_citations
from quality.missing_documents
order by n_citations desc, symbol
