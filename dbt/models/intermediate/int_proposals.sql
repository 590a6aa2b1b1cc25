with proposal_documents as (
    select * from {{ ref('int_proposal_documents') }}
),

documents as (
    select * from {{ ref('int_documents_merged') }}
),

links as (
    select * from {{ ref('int_proposals_linked') }}
),

replacements as (
    select * from {{ ref('int_proposal_replacements') }}
),

outcomes as (
    select * from {{ ref('int_proposal_outcomes') }}
),

-- One draft may become two resolutions (A and B); all are in core.resolutions, the first stands here.
first_links as (
    select *
    from links
    qualify row_number() over (partition by proposal_id order by grade, resolution_symbol) = 1
),

newest_first as (
    select
        proposal_documents.proposal_id,
        proposal_documents.part,
        proposal_documents.proposal_type,
        proposal_documents.revision,
        proposal_documents.part = 'version' as is_version,
        coalesce(proposal_documents.is_held, true) as is_held,
        documents.document_id,
        documents.title,
        documents.session,
        documents.committee,
        documents.dated_on,
        documents.submitted_by,
        documents.submitted_by_as_printed,
        row_number() over (
            partition by proposal_documents.proposal_id
            order by
                proposal_documents.part = 'version' desc,
                proposal_documents.revision desc,
                proposal_documents.addendum asc,
                documents.document_id desc
        ) as age_rank
    from proposal_documents
    inner join documents on proposal_documents.document_id = documents.document_id
),

-- A version that only the catalogue knows gives its facts and is not held.
drafts as (
    select
        proposal_id,
        arg_min(proposal_type, age_rank) as proposal_type,
        arg_min(title, age_rank) as title,
        arg_min(session, age_rank) as session,
        arg_min(committee, age_rank) as committee,
        min(dated_on) filter (where is_version) as first_tabled_on,
        count(*) filter (where is_version and is_held) as n_versions,
        count(*) filter (where part = 'addendum' and is_held) as n_addenda,
        coalesce(min(revision) filter (where is_version and is_held) = 0, false) as is_first_version_held,
        arg_min(submitted_by, age_rank) as submitted_by,
        arg_min(submitted_by_as_printed, age_rank) as submitted_by_as_printed,
        coalesce(
            arg_min(document_id, age_rank) filter (where is_version and is_held),
            arg_min(document_id, age_rank) filter (where is_version)
        ) as latest_document_id
    from newest_first
    group by proposal_id
    union all
    select
        proposal_id,
        proposal_type,
        title,
        session,
        committee,
        cast(null as date) as first_tabled_on,
        0 as n_versions,
        0 as n_addenda,
        false as is_first_version_held,
        cast(null as varchar) as submitted_by,
        cast(null as varchar) as submitted_by_as_printed,
        cast(null as varchar) as latest_document_id
    from {{ ref('int_proposals_named') }}
),

put_forward as (
    select
        drafts.* replace (coalesce(drafts.title, resolutions.title) as title),
        first_links.resolution_symbol,
        first_links.evidence as link_evidence,
        first_links.grade as link_grade,
        replacements.replaced_by,
        case
            when first_links.resolution_symbol is not null then 'adopted'
            when outcomes.outcome is not null then outcomes.outcome
            when replacements.replaced_by is not null then 'replaced'
            else 'unknown'
        end as outcome
    from drafts
    left join first_links on drafts.proposal_id = first_links.proposal_id
    left join {{ ref('int_resolutions_known') }} as resolutions
        on first_links.resolution_symbol = resolutions.resolution_symbol
    left join replacements on drafts.proposal_id = replacements.replaced_proposal_id
    left join outcomes on drafts.proposal_id = outcomes.proposal_id
),

-- What was adopted had been put forward, even where nothing of that is held.
adopted_only as (
    select
        known.resolution_symbol as proposal_id,
        case when known.is_decision then 'draft_decision' else 'draft_resolution' end as proposal_type,
        known.title,
        known.session,
        known.committee,
        cast(null as date) as first_tabled_on,
        0 as n_versions,
        0 as n_addenda,
        false as is_first_version_held,
        cast(null as varchar) as submitted_by,
        cast(null as varchar) as submitted_by_as_printed,
        cast(null as varchar) as latest_document_id,
        known.resolution_symbol,
        cast(null as varchar) as link_evidence,
        cast(null as varchar) as link_grade,
        cast(null as varchar) as replaced_by,
        'adopted' as outcome
    from {{ ref('int_resolutions_known') }} as known
    left join links on known.resolution_symbol = links.resolution_symbol
    where links.resolution_symbol is null
)

select * from put_forward -- noqa: AM04
union all
select * from adopted_only
