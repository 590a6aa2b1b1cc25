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

resolutions_held as (
    select
        symbol,
        document_id,
        issued_on,
        meeting_as_printed
    from documents
    where document_type = 'resolution' and symbol is not null
),

versions as (
    select
        documents.document_id || '#tabled' as event_id,
        documents.dated_on as happened_on,
        documents.dated_on as known_from,
        cast(null as varchar) as no_date_because,
        case
            when proposal_documents.part = 'addendum' then 'addendum_issued'
            when proposal_documents.revision > 0 then 'revised'
            else 'tabled'
        end as event_kind,
        documents.document_id,
        documents.proposal_id,
        cast(null as varchar) as resolution_symbol,
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

-- What a body decides is known from its meeting on, whatever document tells us so later.
decisions as (
    select
        actions.action_id as event_id,
        actions.acted_on as happened_on,
        actions.acted_on as known_from,
        cast(null as varchar) as no_date_because,
        case
            when not actions.is_on_whole_text then 'part_decided'
            when actions.stage = 'committee' then 'committee_action'
            when actions.result in ('adopted', 'decided') then 'adopted'
            else 'plenary_action'
        end as event_kind,
        coalesce(actions.document_id, resolutions_held.document_id) as document_id,
        actions.proposal_id,
        case when actions.stage = 'plenary' then actions.resolution_symbol end as resolution_symbol,
        cast(null as varchar) as state_code,
        nullif(concat_ws(
            '; ',
            case when not (actions.stage = 'plenary' and actions.result = 'adopted') then actions.result end,
            -- a source may give the President's words for what was voted on
            case
                when not actions.is_on_whole_text
                    then regexp_replace(actions.subject, '^(.{200}).{40,}$', '\1…', 's')
            end,
            case actions.how when 'recorded_vote' then 'recorded vote' when 'without_vote' then 'without a vote' end,
            coalesce(
                actions.announced_yes || '-' || actions.announced_no || coalesce('-' || actions.announced_abstain, ''),
                roll_calls.listed_yes || '-' || roll_calls.listed_no || '-' || roll_calls.listed_abstain
            ),
            coalesce(
                case when actions.stage = 'plenary' then resolutions_held.meeting_as_printed end, actions.meeting_symbol
            )
        ), '') as detail,
        actions.page,
        actions.span_start,
        actions.span_end,
        actions.field
    from {{ ref('actions') }} as actions
    left join resolutions_held on actions.resolution_symbol = resolutions_held.symbol
    left join {{ ref('roll_calls') }} as roll_calls on actions.roll_call_id = roll_calls.roll_call_id
),

issues as (
    select
        document_id || '#issued' as event_id,
        issued_on as happened_on,
        issued_on as known_from,
        cast(null as varchar) as no_date_because,
        'issued' as event_kind,
        document_id,
        proposal_id,
        symbol as resolution_symbol,
        cast(null as varchar) as state_code,
        cast(null as varchar) as detail,
        cast(null as bigint) as page,
        cast(null as bigint) as span_start,
        cast(null as bigint) as span_end,
        cast(null as varchar) as field
    from documents
    where document_type = 'resolution'
),

-- What several sources say of one state, role and day is one event; the first that was known is named.
sponsors as (
    select
        events.event_id,
        events.happened_on,
        dates.known_from,
        dates.no_date_because,
        case
            when events.role = 'absent_from_revision' then 'sponsor_absent'
            when events.role = 'withdrawn' then 'sponsor_withdrawn'
            when starts_with(events.role, 'added_') and events.stated_on is not null then 'sponsor_joined'
            else 'sponsor_listed'
        end as event_kind,
        events.document_id,
        events.proposal_id,
        cast(null as varchar) as resolution_symbol,
        events.state_code,
        events.role as detail,
        events.page,
        events.span_start,
        events.span_end,
        events.field
    from {{ ref('sponsorship_events') }} as events
    inner join {{ ref('int_sponsorship_dates') }} as dates on events.event_id = dates.event_id
    where events.sponsor_kind = 'state' and events.state_code is not null
    qualify
        row_number() over (
            partition by events.proposal_id, events.state_code, events.role, events.happened_on
            order by dates.known_from nulls last, events.event_no
        ) = 1
),

-- What a delegation said afterwards that it had intended is known from the record that prints it.
intentions as (
    select
        votes.roll_call_id || '#intended#' || votes.state_code as event_id,
        roll_calls.voted_on as happened_on,
        records.dated_on as known_from,
        case
            when records.dated_on is null
                then coalesce(votes.document_id, votes.source_name) || ' says so, of which no date is held'
        end as no_date_because,
        'vote_intended' as event_kind,
        coalesce(votes.remark_document_id, votes.document_id) as document_id,
        actions.proposal_id,
        roll_calls.resolution_symbol,
        votes.state_code,
        'recorded ' || replace(votes.vote, '_', ' ') || ', had intended ' || votes.intended_vote as detail,
        coalesce(votes.remark_page, votes.page) as page,
        coalesce(votes.remark_start, votes.span_start) as span_start,
        coalesce(votes.remark_end, votes.span_end) as span_end,
        if(votes.remark_start is null, votes.field, null) as field
    from {{ ref('votes') }} as votes
    inner join {{ ref('roll_calls') }} as roll_calls on votes.roll_call_id = roll_calls.roll_call_id
    left join documents as records
        on coalesce(votes.remark_document_id, votes.document_id) = records.document_id
    left join {{ ref('actions') }} as actions on votes.roll_call_id = actions.roll_call_id
    where votes.intended_vote is not null
    qualify row_number() over (partition by votes.roll_call_id, votes.state_code order by actions.action_id) = 1
),

-- A time given by a session alone has no date; it stays in timelines.commitments.
due_times as (
    select
        commitments.document_id || '#due#' || commitments.commitment_no as event_id,
        coalesce(commitments.due_to, commitments.due_from) as happened_on,
        coalesce(documents.adopted_on, documents.dated_on) as known_from,
        case
            when coalesce(documents.adopted_on, documents.dated_on) is null
                then commitments.document_id || ' has no date'
        end as no_date_because,
        'due' as event_kind,
        commitments.document_id,
        documents.proposal_id,
        case when documents.document_type = 'resolution' then documents.symbol end as resolution_symbol,
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
    select * from decisions
    union all
    select * from issues
    union all
    select * from sponsors
    union all
    select * from intentions
    union all
    select * from due_times
)

select
    events.event_id,
    events.happened_on,
    events.known_from,
    events.no_date_because,
    events.event_kind,
    events.proposal_id,
    events.resolution_symbol,
    coalesce(proposals.session, documents.session) as session,
    first_items.item,
    events.state_code,
    events.detail,
    events.document_id,
    events.page,
    events.span_start,
    events.span_end,
    events.field
from events
left join documents on events.document_id = documents.document_id
left join {{ ref('int_proposals') }} as proposals on events.proposal_id = proposals.proposal_id
left join first_items on events.document_id = first_items.document_id
where events.happened_on is not null
