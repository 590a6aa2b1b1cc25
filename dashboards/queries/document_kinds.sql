-- One row per kind of document held in one session, else in all, most frequent first.
select
    document_type,
    count(*) as n_documents
from core.documents
where $session is null or session = $session
group by document_type
order by n_documents desc, document_type asc
