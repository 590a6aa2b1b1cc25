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
    copies.source_name,
    copies.source_file,
    events.document_id,
    events.page,
    events.span_start,
    events.span_end,
    events.field,
    events.record_id,
    events.event_no,
    events.stated_on,
    events.listed_on
from {{ ref('int_sponsorship_events') }} as events
inner join {{ ref('stg_documents') }} as copies on events.record_id = copies.record_id
