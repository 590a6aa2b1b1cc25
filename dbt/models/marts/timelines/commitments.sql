select
    ranked.document_id,
    commitments.commitment_no,
    commitments.paragraph_no,
    commitments.actor,
    commitments.addressee,
    commitments.action,
    commitments.due_text,
    commitments.due_from,
    commitments.due_to,
    commitments.due_session,
    case documents.document_type when 'resolution' then 'adopted' else 'proposed' end as status_of_text,
    commitments.page,
    commitments.span_start,
    commitments.span_end,
    commitments.field
from {{ ref('stg_commitments') }} as commitments
inner join {{ ref('int_records_ranked') }} as ranked
    on commitments.record_id = ranked.record_id and ranked.is_preferred
inner join {{ ref('int_documents_merged') }} as documents on ranked.document_id = documents.document_id
