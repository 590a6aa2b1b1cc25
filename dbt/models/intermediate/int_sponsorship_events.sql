with mentions as (
    select
        *,
        max(stated_on) filter (where role = 'withdrawn') over (
            partition by proposal_id, revision, sponsor_kind, sponsor_code
        ) as state_withdrawn_on
    from {{ ref('int_sponsorship_mentions') }}
),

-- A revised draft prints a full new list (domain: A/C.3/78/L.19 had 60 names, its Rev.1 73), so it can be
-- compared with the list before it: the earlier version's first page and what was added to that. A report
-- may give a revised draft's new sponsors alone: that is no full list.
printed_lists as (
    select
        proposal_id,
        revision,
        min(document_id) filter (where part = 'version' and source_kind <> 'record') as document_id,
        arg_max(record_id, (source_kind, record_id))
        filter (where part = 'version' and source_kind <> 'record') as record_id,
        min(target_dated_on) filter (where part = 'version' and source_kind <> 'record') as dated_on,
        lag(revision) over (partition by proposal_id order by revision) as previous_revision
    from mentions
    where sponsor_code is not null
    group by proposal_id, revision
),

listed as (
    select
        event_id,
        proposal_id,
        role,
        sponsor_kind,
        state_code,
        group_code,
        name_as_printed,
        on_behalf_of,
        -- a report numbers its sponsors through, whatever the texts they sponsor
        case
            when source_kind = 'print' then position
            else row_number() over (partition by proposal_id, document_id, source_kind, role order by position)
        end as position,
        -- of a cover's list repeated elsewhere, the cover's day; of what is added, the day that is stated or
        -- else that of the document which says so; a withdrawal has a day only where one is stated
        case
            when role = 'withdrawn' then stated_on
            when role in ('first_page', 'revision') then coalesce(stated_on, target_dated_on)
            else coalesce(stated_on, listed_on)
        end as happened_on,
        document_id,
        record_id,
        source_kind,
        stated_on,
        listed_on,
        revision,
        addendum,
        case
            when stated_on > state_withdrawn_on and role <> 'withdrawn' then 6
            when role in ('first_page', 'revision') then 0
            when role in ('introduced', 'corrected') then 1
            when role = 'added_addendum' then 2
            when role = 'added_orally' then 3
            when role = 'added_report' then 4
            else 5
        end as stage_rank,
        page,
        span_start,
        span_end,
        field
    from mentions
),

absent as (
    select
        printed_lists.document_id || '#absent#' || earlier.sponsor_kind || '#' || earlier.sponsor_code as event_id,
        printed_lists.proposal_id,
        'absent_from_revision' as role,
        earlier.sponsor_kind,
        min(earlier.state_code) as state_code,
        min(earlier.group_code) as group_code,
        min(earlier.name_as_printed) as name_as_printed,
        min(earlier.on_behalf_of) as on_behalf_of,
        cast(null as bigint) as position,
        printed_lists.dated_on as happened_on,
        printed_lists.document_id,
        printed_lists.record_id,
        'print' as source_kind,
        cast(null as date) as stated_on,
        printed_lists.dated_on as listed_on,
        printed_lists.revision,
        0 as addendum,
        0 as stage_rank,
        cast(null as bigint) as page,
        cast(null as bigint) as span_start,
        cast(null as bigint) as span_end,
        cast(null as varchar) as field
    from printed_lists
    inner join mentions as earlier
        on
            printed_lists.proposal_id = earlier.proposal_id
            and printed_lists.previous_revision = earlier.revision
            and earlier.role <> 'withdrawn'
    left join mentions as later
        on
            printed_lists.proposal_id = later.proposal_id
            and printed_lists.revision = later.revision
            and later.role in ('first_page', 'revision')
            and earlier.sponsor_kind = later.sponsor_kind
            and earlier.sponsor_code = later.sponsor_code
    where
        printed_lists.document_id is not null
        and earlier.sponsor_code is not null
        and later.sponsor_code is null
    group by
        printed_lists.document_id,
        printed_lists.record_id,
        printed_lists.proposal_id,
        earlier.sponsor_kind,
        earlier.sponsor_code,
        printed_lists.dated_on,
        printed_lists.revision
),

events as (
    select * from listed
    union all
    select * from absent
)

select
    *,
    row_number() over (
        partition by proposal_id
        order by
            revision, stage_rank, addendum, happened_on nulls last,
            list_position(['print', 'record', 'catalogue'], source_kind), document_id, position, event_id
    ) as event_no
from events
