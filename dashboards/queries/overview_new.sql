-- One row per document that arrived after the build before this one was made, newest first; without a build before, per document.
-- symbol "Document"
-- title "Title"
-- document_type "Kind"
-- dated_on "Dated"
-- arrived_at "Loaded (UTC)": When its first copy was loaded.
-- passage: The document.
-- n_new: Documents that arrived since.
-- before: When the build before was made; empty for the first.
with before as (
    select max(built_at) filter (where built_at < (select max(b.built_at) from quality.builds as b)) as built_at
    from quality.builds
),

arrived as (
    select
        d.document_id,
        d.symbol,
        d.title,
        d.document_type,
        d.dated_on,
        min(f.loaded_at) as arrived_at
    from core.documents as d
    inner join core.document_files as f on d.document_id = f.document_id
    group by d.document_id, d.symbol, d.title, d.document_type, d.dated_on
)

select
    coalesce(a.symbol, 'without symbol') as symbol,
    a.title,
    a.document_type,
    a.dated_on,
    a.arrived_at,
    a.document_id as passage,
    count(*) over () as n_new,
    b.built_at as before
from arrived as a
cross join before as b
where b.built_at is null or a.arrived_at > b.built_at
order by a.dated_on desc nulls last, a.arrived_at desc, a.document_id asc
limit 12
