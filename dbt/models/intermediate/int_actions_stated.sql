-- What every source states of a body's decision, with the text that it names, however it names it: by the
-- draft's symbol, by its place in a report, or by what came of it. A catalogue record speaks of the document
-- that it describes.
with copies as (
    select
        ranked.record_id,
        ranked.document_id,
        ranked.preferred_record_id,
        ranked.copy_rank,
        ranked.is_catalogue_record,
        documents.symbol,
        documents.document_type,
        documents.title
    from {{ ref('int_records_ranked') }} as ranked
    inner join {{ ref('int_documents_merged') }} as documents on ranked.document_id = documents.document_id
),

stated as (
    select
        actions.*,
        copies.document_id,
        copies.preferred_record_id,
        copies.copy_rank,
        case
            when copies.document_type = 'committee_report' then 'report'
            when copies.document_type = 'meeting_record' then 'meeting_record'
            else 'catalogue'
        end as source_kind,
        case
            when {{ is_draft_symbol('actions.document_symbol') }} then actions.document_symbol
            when actions.document_symbol is not null and not copies.is_catalogue_record then null
            when {{ is_draft_symbol('copies.symbol') }} then copies.symbol
        end as text_symbol,
        coalesce(
            actions.resolution_symbol, case when copies.document_type = 'resolution' then copies.symbol end
        ) as stated_resolution,
        coalesce(
            actions.report_symbol, case when copies.document_type = 'committee_report' then copies.symbol end
        ) as stated_report
    from {{ ref('stg_actions') }} as actions
    inner join copies on actions.record_id = copies.record_id
)

select
    stated.* exclude (resolution_symbol, report_symbol), -- noqa: AM04, RF02
    stated.stated_report as report_symbol,
    stated.text_symbol is not null as names_own_text,
    coalesce(stated.text_symbol, stated.target_symbol, places.draft_symbol) as draft_symbol,
    coalesce(stated.stated_resolution, places.resolution_symbol) as resolution_symbol,
    keys.roll_call_id
from stated
left join {{ ref('int_report_drafts') }} as places
    on stated.stated_report = places.report_symbol and stated.draft_label = places.draft_label
left join {{ ref('int_roll_call_keys') }} as keys
    on stated.record_id = keys.record_id and stated.source_roll_call_id = keys.source_roll_call_id
