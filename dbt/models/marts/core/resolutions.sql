with held as (
    select *
    from {{ ref('int_documents_merged') }}
    where document_type = 'resolution' and symbol is not null
),

cited as (
    select * from {{ ref('int_cited_resolutions') }}
),

stated_drafts as (
    select
        from_document_id,
        min(to_symbol) as origin_draft
    from {{ ref('int_document_links') }}
    where link_kind = 'origin_draft'
    group by from_document_id
),

proposals as (
    select
        resolution_symbol,
        min(proposal_id) as proposal_id
    from {{ ref('int_proposals_linked') }}
    group by resolution_symbol
),

symbols as (
    select symbol as resolution_symbol from held
    union
    select resolution_symbol from cited
)

select
    symbols.resolution_symbol,
    coalesce(held.title, cited.cited_title) as title,
    coalesce(held.session, {{ resolution_session('symbols.resolution_symbol') }}) as session,
    coalesce(held.adopted_on, cited.cited_on) as adopted_on,
    held.issued_on,
    {{ meeting_symbol('held.session', 'held.meeting_number') }} as meeting_symbol,
    held.origin_report as committee_report,
    held.origin_paragraph as report_paragraph,
    stated_drafts.origin_draft,
    -- neither a masthead nor a citation says how a text was adopted
    'unknown' as adopted_how,
    cast(null as integer) as yes,
    cast(null as integer) as no,
    cast(null as integer) as abstain,
    held.document_id is not null as is_held,
    held.committee,
    held.document_id,
    case
        when held.document_id is not null then coalesce(proposals.proposal_id, symbols.resolution_symbol)
    end as proposal_id,
    coalesce(cited.n_citations, 0) as n_citations,
    coalesce(cited.n_citing_documents, 0) as n_citing_documents
from symbols
left join held on symbols.resolution_symbol = held.symbol
left join cited on symbols.resolution_symbol = cited.resolution_symbol
left join stated_drafts on held.document_id = stated_drafts.from_document_id
left join proposals on symbols.resolution_symbol = proposals.resolution_symbol
