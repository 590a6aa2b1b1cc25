with drafts as (
    select
        proposal_id,
        max(document_id) filter (where is_latest_version) as document_id
    from {{ ref('int_proposal_documents') }}
    group by proposal_id
),

named_in_text as (
    select
        drafts.proposal_id,
        drafts.document_id,
        documents.symbol as resolution_symbol,
        links.evidence,
        'strong' as grade
    from {{ ref('int_document_links') }} as links
    inner join {{ ref('int_documents_merged') }} as documents on links.from_document_id = documents.document_id
    inner join drafts on drafts.proposal_id = {{ proposal_symbol('links.to_symbol') }}
    where
        links.link_kind = 'origin_draft'
        and documents.document_type = 'resolution'
        and documents.symbol is not null
    qualify
        row_number() over (
            partition by drafts.proposal_id, documents.symbol order by links.to_symbol
        ) = 1
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

select * from named_in_text
union all
select * from same_title
