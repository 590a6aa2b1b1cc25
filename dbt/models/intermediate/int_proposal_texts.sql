-- The text by which a proposal is compared: the latest held version, else the resolution.
select
    proposals.proposal_id,
    coalesce(proposals.latest_document_id, documents.document_id) as document_id
from {{ ref('int_proposals') }} as proposals
left join {{ ref('int_documents_merged') }} as documents on proposals.resolution_symbol = documents.symbol
where proposals.proposal_type is distinct from 'amendment'
