-- What a proposal lacks and which document would supply it, worked out from what is held: the report
-- symbol is one that a held resolution of the same item and committee names, never a guess.
with proposals as (
    select * from {{ ref('int_proposals') }}
),

reports_of_items as (
    select
        items.session,
        items.item,
        regexp_extract(items.item, '^\d+') as item_number,
        documents.committee,
        documents.origin_report
    from {{ ref('int_documents_merged') }} as documents
    inner join {{ ref('int_agenda_items') }} as items on documents.document_id = items.document_id
    where documents.document_type = 'resolution' and documents.origin_report is not null
),

-- A committee reports on an item with all its sub-items, in one report or in parts; a report on another
-- sub-item is named where none on the very sub-item is known.
items as (
    select
        proposal_items.proposal_id,
        string_agg(distinct proposal_items.item, ' and ' order by proposal_items.item) as items,
        string_agg(
            distinct case when reports.item = proposal_items.item then reports.origin_report end,
            ' or ' order by case when reports.item = proposal_items.item then reports.origin_report end
        ) as reports,
        string_agg(distinct reports.origin_report, ', ' order by reports.origin_report) as near_reports
    from {{ ref('int_proposal_items') }} as proposal_items
    inner join proposals on proposal_items.proposal_id = proposals.proposal_id
    left join reports_of_items as reports
        on
            proposal_items.session = reports.session
            and regexp_extract(proposal_items.item, '^\d+') = reports.item_number
            and proposals.committee = reports.committee
    group by proposal_items.proposal_id
),

-- Some committees report on all their items in one document, as the First did in A/80/534.
single_reports as (
    select
        session,
        committee,
        min(origin_report) as origin_report
    from reports_of_items
    group by session, committee
    having count(distinct origin_report) = 1 and count(distinct item_number) > 1
),

rivals as (
    select
        proposal_id,
        max(n_drafts) as n_drafts,
        max(n_resolutions) as n_resolutions
    from {{ ref('int_title_matches') }}
    group by proposal_id
),

candidates_of_resolutions as (
    select
        resolution_symbol,
        string_agg(proposal_id, ' or ' order by proposal_id) as drafts
    from {{ ref('int_title_matches') }}
    group by resolution_symbol
),

resolutions as (
    select
        documents.symbol as resolution_symbol,
        documents.origin_report,
        documents.origin_paragraph,
        min(links.to_symbol) as origin_draft
    from {{ ref('int_documents_merged') }} as documents
    left join {{ ref('int_document_links') }} as links
        on documents.document_id = links.from_document_id and links.link_kind = 'origin_draft'
    where documents.document_type = 'resolution'
    group by documents.symbol, documents.origin_report, documents.origin_paragraph
),

-- the report that the catalogue names for a draft
reported as (
    select
        proposal_documents.proposal_id,
        string_agg(distinct links.to_symbol, ' and ' order by links.to_symbol) as report
    from {{ ref('int_proposal_documents') }} as proposal_documents
    inner join {{ ref('int_document_links') }} as links on proposal_documents.document_id = links.from_document_id
    where links.link_kind = 'reported_in'
    group by proposal_documents.proposal_id
),

described as (
    select
        proposals.*,
        starts_with(proposals.proposal_id, 'A/RES/') or starts_with(proposals.proposal_id, 'A/DEC/') as is_resolution,
        sponsor_lists.sponsor_list_status = 'final' as has_final_list,
        coalesce(outcomes.is_recommended, false) as is_recommended,
        outcomes.recommended_on,
        coalesce(proposals.submitted_by, 'members') = 'members' as has_member_sponsors,
        resolutions.origin_draft,
        candidates_of_resolutions.drafts as candidate_drafts,
        rivals.n_drafts,
        rivals.n_resolutions,
        coalesce(
            'the report ' || reported.report, 'the report of the ' || {{ committee_name('proposals.committee') }}
            || coalesce(' on agenda item ' || items.items, '')
            || coalesce(
                ' (' || items.reports || ')',
                ' (on other parts of that item: ' || items.near_reports || ')',
                ' (on its other items: ' || single_reports.origin_report || ')',
                ''
            )
        ) as committee_report,
        'the report ' || resolutions.origin_report
        || coalesce(' (para. ' || resolutions.origin_paragraph || ')', '') as origin_report
    from proposals
    left join items on proposals.proposal_id = items.proposal_id
    left join single_reports
        on proposals.session = single_reports.session and proposals.committee = single_reports.committee
    left join rivals on proposals.proposal_id = rivals.proposal_id
    left join reported on proposals.proposal_id = reported.proposal_id
    left join {{ ref('int_sponsor_lists') }} as sponsor_lists on proposals.proposal_id = sponsor_lists.proposal_id
    left join {{ ref('int_proposal_outcomes') }} as outcomes on proposals.proposal_id = outcomes.proposal_id
    left join resolutions on proposals.resolution_symbol = resolutions.resolution_symbol
    left join candidates_of_resolutions
        on proposals.resolution_symbol = candidates_of_resolutions.resolution_symbol
)

select
    proposal_id,
    case
        when n_versions = 0 and n_addenda = 0 and candidate_drafts is not null
            then 'nothing held says which draft of its title, session and body it came from: ' || candidate_drafts
        when n_versions = 0 and n_addenda = 0 and is_resolution
            then 'the draft it came from and its sponsors are not held'
        when n_versions = 0 and n_addenda > 0 then 'the draft itself is not held, only an addendum to it'
        when outcome = 'unknown' and is_recommended
            then
                'the committee adopted it' || coalesce(' on ' || strftime(recommended_on, '%-d %B %Y'), '')
                || '; what the plenary decided is not held'
        when n_versions = 0
            then
                'its text is not held' || case when has_final_list then '' else ', nor all of its sponsors' end
                || case when outcome = 'unknown' then ', and nothing held says what became of it' else '' end
        when outcome = 'unknown' and proposal_type = 'amendment' then 'what became of the amendment is not held'
        when outcome = 'unknown' and n_drafts is not null
            then
                n_drafts || ' draft(s) and ' || n_resolutions
                || ' resolution(s) held share its title, session and body; nothing held says which became which'
        when outcome = 'unknown' then 'no document held says what became of it'
        when not has_member_sponsors or has_final_list then null
        else 'only the sponsors that its held versions print are known'
    end as what_is_missing,
    case
        when outcome = 'unknown' and is_recommended
            then
                'the record of the plenary meeting that acted on ' || committee_report
                || ', the resolution it became, or the catalogue record of the draft (MARC field 993)'
        when n_versions = 0 and outcome <> 'unknown' and not is_resolution then 'the draft ' || proposal_id
        when outcome = 'adopted' and n_versions = 0
            then
                coalesce(
                    'the draft ' || origin_draft,
                    origin_report || case when candidate_drafts is null then ' or the draft' else '' end,
                    'the draft'
                )
        when outcome = 'unknown' and committee is null
            then
                'a resolution whose origin line names ' || proposal_id
                || ', the record of the meeting that acted on it, or the catalogue record of the draft (MARC field 993)'
        when outcome = 'unknown'
            then
                committee_report || ', the resolution it became, '
                || 'or the catalogue record of the draft (MARC field 993)'
        when not has_member_sponsors or has_final_list then null
        when committee is null
            then
                case when n_addenda > 0 then 'further' else 'the' end || ' addenda to ' || proposal_id
                || ' or the catalogue record of the draft (MARC field 515)'
        else coalesce(origin_report, committee_report) || ' or the catalogue record of the draft (MARC field 515)'
    end as what_would_settle_it,
    outcome = 'unknown' as is_unlinked
from described
