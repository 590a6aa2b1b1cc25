-- What each copy says of its document, one row per fact, folded so that line breaks and accents of a
-- text layer are not taken for a difference.
with documents as (
    select
        documents.*,
        ranked.document_id,
        ranked.copy_rank
    from {{ ref('stg_documents') }} as documents
    inner join {{ ref('int_records_ranked') }} as ranked on documents.record_id = ranked.record_id
),

sponsors as (
    select
        record_id,
        string_agg(distinct coalesce(name_known, name_as_printed), '; ' order by coalesce(name_known, name_as_printed))
            as names
    from {{ ref('stg_sponsors') }}
    group by record_id
),

facts as (
    select document_id, record_id, copy_rank, source_file, 'title' as field, title as value from documents
    union all
    select document_id, record_id, copy_rank, source_file, 'dated_on', cast(dated_on as varchar) from documents
    union all
    select document_id, record_id, copy_rank, source_file, 'adopted_on', cast(adopted_on as varchar) from documents
    union all
    select document_id, record_id, copy_rank, source_file, 'session', session from documents
    union all
    select
        documents.document_id,
        documents.record_id,
        documents.copy_rank,
        documents.source_file,
        'sponsors',
        sponsors.names
    from documents
    inner join sponsors on documents.record_id = sponsors.record_id
)

select
    *,
    {{ fold_text('value') }} as folded_value
from facts
where value is not null
