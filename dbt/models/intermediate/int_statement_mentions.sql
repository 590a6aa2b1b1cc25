-- A record held in two copies names a speaker twice; of each copy's rows about one text, kind and speaker,
-- those of the first copy that has them count.
with documents as (
    select * from {{ ref('int_documents_merged') }}
),

numbered as (
    select
        statements.*,
        ranked.document_id,
        ranked.preferred_record_id,
        rank() over (
            partition by
                ranked.document_id,
                statements.kind,
                coalesce(
                    statements.document_symbol, statements.report_symbol || statements.draft_label, statements.item
                ),
                coalesce(statements.name_known, statements.name_as_printed)
            order by ranked.copy_rank
        ) as copy_number
    from {{ ref('stg_statements') }} as statements
    inner join {{ ref('int_records_ranked') }} as ranked on statements.record_id = ranked.record_id
)

select
    numbered.*, -- noqa: AM04
    coalesce(numbered.made_on, documents.meeting_held_on, documents.dated_on) as named_on
from numbered
inner join documents on numbered.document_id = documents.document_id
where numbered.copy_number = 1
