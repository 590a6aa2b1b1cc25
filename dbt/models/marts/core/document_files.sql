select
    documents.record_id,
    ranked.document_id,
    documents.source_file,
    documents.source_format,
    documents.source_name,
    documents.sha256,
    documents.loaded_at,
    documents.parser_version,
    ranked.is_preferred,
    ranked.copy_rank
from {{ ref('stg_documents') }} as documents
inner join {{ ref('int_records_ranked') }} as ranked on documents.record_id = ranked.record_id
