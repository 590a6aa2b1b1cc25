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
-- The parser leaves out what lay in the past when the text was written, but a body without its cover has no
-- date (the copy of A/C.3/78/L.41 asks for recommendations "in 2010" to be carried out); another record may.
where coalesce(commitments.due_to >= coalesce(documents.adopted_on, documents.dated_on), true)
