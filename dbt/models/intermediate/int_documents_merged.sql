-- arg_min passes over nulls: each fact comes from the first copy, by rank, that has it, so that a copy
-- without a cover cannot hide the cover of another.
with documents as (
    select * from {{ ref('stg_documents') }}
),

ranked as (
    select * from {{ ref('int_records_ranked') }}
),

merged as (
    select
        ranked.document_id,
        min(ranked.document_symbol) as symbol,
        -- a body without a cover cannot tell a draft from a revised one
        arg_min(documents.document_type, ranked.copy_rank + if(documents.title is null, 1000000, 0))
            as document_type,
        arg_min(documents.symbol_as_printed, ranked.copy_rank) as symbol_as_printed,
        arg_min(
            documents.symbol_source, ranked.copy_rank + if(documents.symbol_source = 'text', 0, 1000000)
        ) as symbol_source,
        bool_or(documents.is_reissued) as is_reissued,
        arg_min(documents.session, ranked.copy_rank) as session,
        arg_min(documents.committee, ranked.copy_rank) as committee,
        arg_min(documents.title, ranked.copy_rank) as title,
        arg_min(documents.dated_on, ranked.copy_rank) as dated_on,
        arg_min(documents.submitted_by, ranked.copy_rank) as submitted_by,
        arg_min(documents.submitted_by_as_printed, ranked.copy_rank) as submitted_by_as_printed,
        arg_min(documents.sponsors_as_printed, ranked.copy_rank) as sponsors_as_printed,
        arg_min(documents.adopted_on, ranked.copy_rank) as adopted_on,
        arg_min(documents.issued_on, ranked.copy_rank) as issued_on,
        arg_min(documents.meeting_as_printed, ranked.copy_rank) as meeting_as_printed,
        arg_min(documents.meeting_number, ranked.copy_rank) as meeting_number,
        arg_min(documents.meeting_is_resumed, ranked.copy_rank) as meeting_is_resumed,
        arg_min(documents.meeting_held_on, ranked.copy_rank) as meeting_held_on,
        arg_min(documents.origin_as_printed, ranked.copy_rank) as origin_as_printed,
        arg_min(documents.origin_report, ranked.copy_rank) as origin_report,
        arg_min(documents.origin_paragraph, ranked.copy_rank) as origin_paragraph,
        bool_or(documents.has_text) as has_text,
        arg_min(documents.record_id, ranked.copy_rank) as preferred_record_id,
        arg_min(documents.source_file, ranked.copy_rank) as source_file,
        arg_min(documents.source_name, ranked.copy_rank) as source_name,
        arg_min(documents.text_sha256, ranked.copy_rank) as text_sha256,
        count(*) as n_copies,
        -- a catalogue record says that there is a document, and is none
        bool_or(not coalesce(ranked.is_catalogue_record, false)) as is_held
    from documents
    inner join ranked on documents.record_id = ranked.record_id
    group by ranked.document_id
)

select
    *,
    {{ base_symbol('symbol') }} as base_symbol,
    {{ symbol_revision('symbol') }} as revision,
    {{ symbol_addendum('symbol') }} as addendum
from merged
