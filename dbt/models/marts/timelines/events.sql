with documents as (
    select * from {{ ref('documents') }}
),

first_items as (
    select
        document_id,
        arg_min(item, position) as item
    from {{ ref('document_agenda_items') }}
    group by document_id
),

versions as (
    select
        documents.document_id || '#tabled' as event_id,
        documents.dated_on as happened_on,
        documents.dated_on as known_from,
        case
            when proposal_documents.part = 'addendum' then 'addendum_issued'
            when proposal_documents.revision > 0 then 'revised'
            else 'tabled'
        end as event_kind,
        documents.document_id,
        cast(null as varchar) as state_code,
        documents.document_type as detail,
        cast(null as bigint) as page,
        cast(null as bigint) as span_start,
        cast(null as bigint) as span_end,
        cast(null as varchar) as field
    from documents
    inner join {{ ref('int_proposal_documents') }} as proposal_documents
        on documents.document_id = proposal_documents.document_id
    where proposal_documents.part in ('version', 'addendum')
),

adoptions as (
    select
        document_id || '#adopted' as event_id,
        adopted_on as happened_on,
        coalesce(issued_on, adopted_on) as known_from,
        'adopted' as event_kind,
        document_id,
        cast(null as varchar) as state_code,
        meeting_as_printed as detail,
        cast(null as bigint) as page,
        cast(null as bigint) as span_start,
        cast(null as bigint) as span_end,
        cast(null as varchar) as field
    from documents
    where document_type = 'resolution'
),

issues as (
    select
        document_id || '#issued' as event_id,
        issued_on as happened_on,
        issued_on as known_from,
        'issued' as event_kind,
        document_id,
        cast(null as varchar) as state_code,
        cast(null as varchar) as detail,
        cast(null as bigint) as page,
        cast(null as bigint) as span_start,
        cast(null as bigint) as span_end,
        cast(null as varchar) as field
    from documents
    where document_type = 'resolution'
),

sponsors as (
    select
        event_id,
        happened_on,
        happened_on as known_from,
        case when role = 'absent_from_revision' then 'sponsor_absent' else 'sponsor_listed' end as event_kind,
        document_id,
        state_code,
        role as detail,
        page,
        span_start,
        span_end,
        field
    from {{ ref('sponsorship_events') }}
    where sponsor_kind = 'state' and state_code is not null
),

-- A time given by a session alone has no date; it stays in timelines.commitments.
due_times as (
    select
        commitments.document_id || '#due#' || commitments.commitment_no as event_id,
        coalesce(commitments.due_to, commitments.due_from) as happened_on,
        coalesce(documents.adopted_on, documents.dated_on) as known_from,
        'due' as event_kind,
        commitments.document_id,
        cast(null as varchar) as state_code,
        commitments.due_text || ': ' || commitments.action as detail,
        commitments.page,
        commitments.span_start,
        commitments.span_end,
        commitments.field
    from {{ ref('commitments') }} as commitments
    inner join documents on commitments.document_id = documents.document_id
),

events as (
    select * from versions
    union all
    select * from adoptions
    union all
    select * from issues
    union all
    select * from sponsors
    union all
    select * from due_times
)

select
    events.event_id,
    events.happened_on,
    events.known_from,
    events.event_kind,
    documents.proposal_id,
    case when documents.document_type = 'resolution' then documents.symbol end as resolution_symbol,
    documents.session,
    first_items.item,
    events.state_code,
    events.detail,
    events.document_id,
    events.page,
    events.span_start,
    events.span_end,
    events.field
from events
inner join documents on events.document_id = documents.document_id
left join first_items on events.document_id = first_items.document_id
where events.happened_on is not null
