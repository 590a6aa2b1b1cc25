-- One row per document that arrived last, newest first.
-- symbol "Document"
-- title "Title"
-- document_type "Kind"
-- dated_on "Dated"
-- arrived_at "Loaded (UTC)": When its first copy was loaded.
select
    coalesce(d.symbol, 'without symbol') as symbol,
    d.title,
    d.document_type,
    d.dated_on,
    d.proposal_id as text_id,
    min(f.loaded_at) as arrived_at
from core.documents as d
inner join core.document_files as f using (document_id)
where d.proposal_id is not null
group by d.document_id, d.symbol, d.title, d.document_type, d.dated_on, d.proposal_id
order by arrived_at desc, d.dated_on desc nulls last, d.document_id asc
limit 12
