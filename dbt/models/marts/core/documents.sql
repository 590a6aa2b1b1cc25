with documents as (
    select * from {{ ref('int_documents_merged') }}
),

proposal_documents as (
    select
        document_id,
        proposal_id
    from {{ ref('int_proposal_documents') }}
),

links as (
    select
        resolution_symbol,
        min(proposal_id) as proposal_id
    from {{ ref('int_proposals_linked') }}
    group by resolution_symbol
)

select
    documents.document_id,
    documents.symbol,
    documents.symbol_as_printed,
    documents.symbol_source,
    documents.base_symbol,
    documents.revision,
    documents.document_type,
    documents.session,
    documents.committee,
    documents.title,
    coalesce(
        documents.dated_on,
        case when documents.document_type = 'meeting_record' then documents.meeting_held_on end
    ) as dated_on,
    documents.has_text,
    documents.source_file,
    documents.text_sha256,
    documents.is_reissued,
    documents.submitted_by,
    documents.submitted_by_as_printed,
    documents.sponsors_as_printed,
    documents.adopted_on,
    documents.issued_on,
    documents.meeting_as_printed,
    documents.origin_as_printed,
    documents.n_copies,
    coalesce(documents.is_held, true) as is_held,
    coalesce(
        proposal_documents.proposal_id,
        links.proposal_id,
        case when documents.document_type = 'resolution' then documents.symbol end
    ) as proposal_id
from documents
left join proposal_documents on documents.document_id = proposal_documents.document_id
left join links on documents.symbol = links.resolution_symbol
