with proposals as (
    select * from {{ ref('int_proposals') }}
),

members_listed as (
    select
        proposal_id,
        bool_or(role = 'added_addendum') as has_addendum
    from {{ ref('int_sponsorship_events') }}
    group by proposal_id
),

settling as (
    select * from {{ ref('int_proposals_unsettled') }}
),

families as (
    select distinct
        family_id,
        folded_title
    from {{ ref('int_family_members') }}
    where not is_joint
)

select
    proposals.proposal_id,
    proposals.title,
    proposals.session,
    proposals.committee,
    proposals.first_tabled_on,
    proposals.n_versions,
    proposals.outcome,
    proposals.submitted_by,
    proposals.resolution_symbol,
    proposals.link_evidence,
    proposals.link_grade,
    -- a list can only be final once a report or catalogue record closes it; neither is a source yet
    case
        when members_listed.proposal_id is null and proposals.submitted_by is null then 'none_held'
        when members_listed.has_addendum then 'partial'
        else 'first_page_only'
    end as sponsor_list_status,
    proposals.proposal_type,
    proposals.n_addenda,
    proposals.is_first_version_held,
    proposals.submitted_by_as_printed,
    proposals.latest_document_id,
    proposals.replaced_by,
    families.family_id,
    settling.what_is_missing,
    settling.what_would_settle_it
from proposals
left join members_listed on proposals.proposal_id = members_listed.proposal_id
left join settling on proposals.proposal_id = settling.proposal_id
left join families on {{ fold_text('proposals.title') }} = families.folded_title
