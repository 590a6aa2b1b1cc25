select
    events.event_id,
    events.proposal_id,
    events.role,
    events.sponsor_kind,
    events.state_code,
    events.group_code,
    events.name_as_printed,
    events.on_behalf_of,
    events.position,
    events.happened_on,
    documents.source_name,
    documents.source_file,
    events.document_id,
    events.page,
    events.span_start,
    events.span_end,
    events.field
from {{ ref('int_sponsorship_events') }} as events
inner join {{ ref('int_documents_merged') }} as documents on events.document_id = documents.document_id
