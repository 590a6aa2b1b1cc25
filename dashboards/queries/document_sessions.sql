-- One row per session of which a document is held, newest first.
select
    d.session,
    count(*) as n_documents
from core.documents as d
left join core.sessions as s using (session)
where d.session is not null
group by d.session, s.opened_on
order by s.opened_on desc nulls last, d.session asc
