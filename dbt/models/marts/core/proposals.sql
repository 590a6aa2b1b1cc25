with proposals as (
    select * from {{ ref('int_proposals') }}
),

sponsor_lists as (
    select * from {{ ref('int_sponsor_lists') }}
),

settling as (
    select * from {{ ref('int_proposals_unsettled') }}
),

-- the title in capitals is one that was not set as a title
titles as (
    select
        proposal_id,
        {{ fold_text('title') }} as folded_title
    from proposals
    where title <> upper(title)
),

-- of a title that several lines bear ("Question of Palestine") nothing says which one a draft continues
families as (
    select
        folded_title,
        min(family_id) as family_id
    from {{ ref('int_family_members') }}
    where not is_joint
    group by folded_title
    having count(distinct family_id) = 1
),

-- of a draft without a held cover a report or the catalogue can say who submitted it
submitters as (
    select
        proposal_id,
        case
            when bool_or(sponsor_kind = 'state') then 'members'
            when bool_or(sponsor_kind = 'organ' and regexp_matches(name_as_printed, '\bChair')) then 'chair'
            when bool_or(sponsor_kind = 'organ' and regexp_matches(name_as_printed, '^(?:the )?President\b'))
                then 'president'
        end as submitted_by
    from {{ ref('int_sponsorship_events') }}
    where role in ('first_page', 'revision')
    group by proposal_id
)

select
    proposals.proposal_id,
    proposals.title,
    proposals.session,
    proposals.committee,
    proposals.first_tabled_on,
    proposals.n_versions,
    proposals.outcome,
    coalesce(proposals.submitted_by, submitters.submitted_by) as submitted_by,
    proposals.resolution_symbol,
    proposals.link_evidence,
    proposals.link_grade,
    sponsor_lists.sponsor_list_status,
    proposals.proposal_type,
    proposals.n_addenda,
    proposals.is_first_version_held,
    proposals.submitted_by_as_printed,
    proposals.latest_document_id,
    proposals.replaced_by,
    families.family_id,
    sponsor_lists.closed_by as sponsor_list_closed_by,
    settling.what_is_missing,
    settling.what_would_settle_it
from proposals
left join sponsor_lists on proposals.proposal_id = sponsor_lists.proposal_id
left join settling on proposals.proposal_id = settling.proposal_id
left join submitters on proposals.proposal_id = submitters.proposal_id
left join titles on proposals.proposal_id = titles.proposal_id
left join families on titles.folded_title = families.folded_title
