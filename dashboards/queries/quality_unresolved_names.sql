-- One row per printed name that the list of names does not know.
-- name_as_printed "Name"
-- symbol "Document"
-- place "Place"
-- n "Times"
select
    n.name_as_printed,
    coalesce(d.symbol, n.document_id) as symbol,
    d.proposal_id,
    n.place,
    n.n
from quality.unresolved_names as n
left join core.documents as d using (document_id)
order by n.n desc, n.name_as_printed asc
