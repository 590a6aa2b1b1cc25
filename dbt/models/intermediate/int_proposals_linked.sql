with documents_of_drafts as (
    select
        proposal_id,
        max(document_id) filter (where is_latest_version) as document_id
    from {{ ref('int_proposal_documents') }}
    group by proposal_id
),

drafts as (
    select
        proposal_id,
        document_id
    from documents_of_drafts
    union all
    select
        proposal_id,
        cast(null as varchar) as document_id
    from {{ ref('int_proposals_named') }}
),

named_in_text as (
    select
        {{ proposal_symbol('links.to_symbol') }} as proposal_id,
        documents.symbol as resolution_symbol,
        links.evidence
    from {{ ref('int_document_links') }} as links
    inner join {{ ref('int_documents_merged') }} as documents on links.from_document_id = documents.document_id
    where
        links.link_kind = 'origin_draft'
        and documents.document_type = 'resolution'
        and documents.symbol is not null
    qualify
        row_number() over (
            partition by {{ proposal_symbol('links.to_symbol') }}, documents.symbol order by links.to_symbol
        ) = 1
),

stated as (
    select * from named_in_text
    union all
    select
        proposal_id,
        resolution_symbol,
        evidence
    from {{ ref('int_draft_resolutions') }}
),

same_title as (
    select
        proposal_id,
        document_id,
        resolution_symbol,
        'same title, session and body; no other draft or resolution held has them' as evidence,
        'weak' as grade
    from {{ ref('int_title_matches') }}
    where n_drafts = 1 and n_resolutions = 1
)

select
    drafts.proposal_id,
    any_value(drafts.document_id) as document_id,
    stated.resolution_symbol,
    string_agg(distinct stated.evidence, '; ' order by stated.evidence) as evidence,
    'strong' as grade
from stated
inner join drafts on stated.proposal_id = drafts.proposal_id
group by drafts.proposal_id, stated.resolution_symbol
union all
select * from same_title
