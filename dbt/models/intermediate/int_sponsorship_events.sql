with proposal_documents as (
    select * from {{ ref('int_proposal_documents') }}
),

mentions as (
    select
        proposal_documents.proposal_id,
        proposal_documents.part,
        proposal_documents.revision,
        proposal_documents.addendum,
        sponsors.* exclude (role),
        case
            when proposal_documents.part = 'addendum' then 'added_addendum'
            when proposal_documents.revision > 0 and sponsors.role = 'first_page' then 'revision'
            else sponsors.role
        end as role,
        case sponsors.sponsor_kind
            when 'state' then sponsors.state_code
            when 'group' then sponsors.group_code
        end as sponsor_code
    from {{ ref('int_sponsors_resolved') }} as sponsors
    inner join proposal_documents on sponsors.document_id = proposal_documents.document_id
),

-- A revised draft prints a full new list (domain: A/C.3/78/L.19 had 60 names, its Rev.1 73), so it can be
-- compared with the list before it: the earlier version's first page and what was added to that.
printed_lists as (
    select
        proposal_id,
        revision,
        min(document_id) filter (where part = 'version') as document_id,
        min(record_id) filter (where part = 'version') as record_id,
        min(dated_on) filter (where part = 'version') as dated_on,
        lag(revision) over (partition by proposal_id order by revision) as previous_revision
    from mentions
    where sponsor_code is not null
    group by proposal_id, revision
),

listed as (
    select
        document_id || '#' || position as event_id,
        proposal_id,
        role,
        sponsor_kind,
        state_code,
        group_code,
        name_as_printed,
        on_behalf_of,
        position,
        dated_on as happened_on,
        document_id,
        record_id,
        revision,
        addendum,
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
        printed_lists.revision,
        0 as addendum,
        cast(null as bigint) as page,
        cast(null as bigint) as span_start,
        cast(null as bigint) as span_end,
        cast(null as varchar) as field
    from printed_lists
    inner join mentions as earlier
        on
            printed_lists.proposal_id = earlier.proposal_id
            and printed_lists.previous_revision = earlier.revision
    left join mentions as later
        on
            printed_lists.document_id = later.document_id
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
)

select * from listed
union all
select * from absent
