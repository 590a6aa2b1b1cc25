-- How much of a proposal's list of sponsors is held, and what closes it. A committee takes no more sponsors
-- once it has acted (A/65/PV.71 says so), so its report is the last word on a committee's draft. A catalogue
-- record that knows what became of the latest version was completed after that, and lists all who joined. A
-- plenary draft is closed by the record of the meeting that acted on it, if every addendum is there too.
with proposals as (
    select * from {{ ref('int_proposals') }}
),

proposal_documents as (
    select * from {{ ref('int_proposal_documents') }}
),

documents as (
    select
        document_id,
        document_type,
        symbol
    from {{ ref('int_documents_merged') }}
),

mentions as (
    select
        events.proposal_id,
        bool_or(starts_with(events.role, 'added_') or events.source_kind = 'record') as has_more_than_a_cover,
        -- a report that names nobody but the introducer gives no list, unless the cover's is there to go with it
        min(documents.symbol) filter (
            where documents.document_type = 'committee_report'
            and (events.role <> 'introduced' or events.on_behalf_of is not null)
        ) as report_with_list,
        min(documents.symbol) filter (where documents.document_type = 'committee_report') as report,
        bool_or(events.source_kind <> 'record') as has_cover
    from {{ ref('int_sponsorship_events') }} as events
    left join documents on events.document_id = documents.document_id
    group by events.proposal_id
),

acted_on as (
    select
        actions.proposal_id,
        min(documents.symbol) filter (where documents.document_type = 'committee_report') as report,
        min(documents.symbol) filter (where documents.document_type = 'meeting_record' and actions.stage = 'plenary')
            as meeting_record
    from {{ ref('int_actions_keyed') }} as actions
    inner join documents on actions.document_id = documents.document_id
    group by actions.proposal_id
),

catalogued as (
    select
        proposal_documents.proposal_id,
        min('catalogue record of ' || proposal_documents.document_id) as catalogue_record
    from proposal_documents
    inner join {{ ref('int_document_links') }} as links on proposal_documents.document_id = links.from_document_id
    where links.link_kind in ('became', 'reported_in') and proposal_documents.is_latest_version
    group by proposal_documents.proposal_id
),

addenda as (
    select
        proposal_id,
        count(distinct addendum) filter (where part = 'addendum') as n_known,
        max(addendum) as highest_number
    from proposal_documents
    group by proposal_id
),

-- `(A/78/L.5 and A/78/L.5/Add.1)`: an origin line names the addenda that there were
addenda_named as (
    select
        {{ proposal_symbol('to_symbol') }} as proposal_id,
        max(greatest(
            coalesce({{ symbol_addendum('to_symbol') }}, 0),
            coalesce(
                list_max(list_transform(regexp_extract_all(evidence, 'Add\.(\d+)', 1), n -> cast(n as integer))), 0
            )
        )) as highest_number
    from {{ ref('int_document_links') }}
    where link_kind in ('origin_draft', 'adds_sponsors_to')
    group by proposal_id
),

closing as (
    select
        proposals.proposal_id,
        proposals.n_versions,
        proposals.submitted_by,
        mentions.proposal_id is not null as has_mentions,
        coalesce(mentions.has_more_than_a_cover, false) or proposals.n_addenda > 0 as has_more_than_a_cover,
        coalesce(
            catalogued.catalogue_record,
            case
                when proposals.committee is not null and mentions.report_with_list is not null
                    then mentions.report_with_list
                when proposals.committee is not null and mentions.has_cover and mentions.report is not null
                    then mentions.report
                when proposals.committee is not null and coalesce(proposals.submitted_by, 'members') <> 'members'
                    then acted_on.report
                when
                    proposals.committee is null
                    and proposals.n_versions > 0
                    and coalesce(addenda.n_known, 0)
                    >= greatest(coalesce(addenda.highest_number, 0), coalesce(addenda_named.highest_number, 0))
                    then acted_on.meeting_record
            end
        ) as closed_by
    from proposals
    left join mentions on proposals.proposal_id = mentions.proposal_id
    left join acted_on on proposals.proposal_id = acted_on.proposal_id
    left join catalogued on proposals.proposal_id = catalogued.proposal_id
    left join addenda on proposals.proposal_id = addenda.proposal_id
    left join addenda_named on proposals.proposal_id = addenda_named.proposal_id
)

select
    proposal_id,
    closed_by,
    case
        when closed_by is not null and (has_mentions or submitted_by is not null) then 'final'
        when not has_mentions and submitted_by is null then 'none_held'
        when has_more_than_a_cover then 'partial'
        else 'first_page_only'
    end as sponsor_list_status
from closing
