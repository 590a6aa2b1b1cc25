-- Everything that a source states of which draft, place in a report and resolution belong together, before
-- the statements are put together. An amendment or a motion under a label is not the text of that label.
with documents as (
    select
        record_id,
        document_type,
        symbol
    from {{ ref('stg_documents') }}
),

decided as (
    select
        record_id,
        report_symbol,
        draft_label,
        document_symbol,
        resolution_symbol,
        meeting_symbol
    from {{ ref('stg_actions') }}
    where subject_kind in ('text', 'paragraph') and result is distinct from 'rejected'
    union all
    select
        record_id,
        report_symbol,
        draft_label,
        document_symbol,
        resolution_symbol,
        meeting_symbol
    from {{ ref('stg_roll_calls') }}
    where subject_kind in ('text', 'paragraph', 'unknown')
),

catalogued as (
    select
        links.record_id,
        documents.symbol as document_symbol,
        links.to_symbol as resolution_symbol,
        links.field
    from {{ ref('stg_links') }} as links
    inner join documents on links.record_id = documents.record_id
    where links.link_kind = 'became'
)

select distinct
    case
        when documents.document_type = 'committee_report' then 'report'
        when documents.document_type = 'meeting_record' then 'meeting_record'
        when documents.document_type is not null then 'catalogue'
        else 'voting_record'
    end as tie_source,
    coalesce(documents.symbol, decided.meeting_symbol) as stated_in,
    coalesce(
        decided.report_symbol, case when documents.document_type = 'committee_report' then documents.symbol end
    ) as report_symbol,
    decided.draft_label,
    case when {{ is_draft_symbol('decided.document_symbol') }} then decided.document_symbol end as draft_symbol,
    decided.resolution_symbol
from decided
left join documents on decided.record_id = documents.record_id
where
    decided.document_symbol is not null
    or (decided.draft_label is not null and decided.resolution_symbol is not null)
union
select
    'catalogue' as tie_source,
    document_symbol as stated_in,
    cast(null as varchar) as report_symbol,
    cast(null as varchar) as draft_label,
    document_symbol as draft_symbol,
    resolution_symbol
from catalogued
where {{ is_draft_symbol('document_symbol') }}
