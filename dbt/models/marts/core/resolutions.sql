-- Known from their own text or record, from what bodies did, from votes, and from what cites them; each fact
-- in that order.
with held as (
    select *
    from {{ ref('int_documents_merged') }}
    where document_type = 'resolution' and symbol is not null
),

cited as (
    select * from {{ ref('int_cited_resolutions') }}
),

known as (
    select *
    from {{ ref('int_resolutions_known') }}
    where not is_decision
),

stated_drafts as (
    select
        from_document_id,
        min(to_symbol) as origin_draft
    from {{ ref('int_document_links') }}
    where link_kind = 'origin_draft'
    group by from_document_id
),

-- The record of a draft names what it became and the report on it; of several versions the last counts.
catalogued as (
    select
        became.to_symbol as resolution_symbol,
        drafts.symbol as draft_symbol,
        min(reports.to_symbol) as report_symbol
    from {{ ref('int_document_links') }} as became
    inner join {{ ref('int_documents_merged') }} as drafts on became.from_document_id = drafts.document_id
    left join {{ ref('int_document_links') }} as reports
        on drafts.document_id = reports.from_document_id and reports.link_kind = 'reported_in'
    where
        became.link_kind = 'became' and drafts.document_type in ('draft_resolution', 'revised_draft_resolution')
    group by became.to_symbol, drafts.symbol, drafts.revision
    qualify
        row_number() over (
            partition by became.to_symbol order by coalesce(drafts.revision, 0) desc, drafts.symbol asc
        ) = 1
),

places as (
    select
        resolution_symbol,
        min(report_symbol) as report_symbol,
        min(draft_symbol) as draft_symbol
    from {{ ref('int_report_drafts') }}
    where resolution_symbol is not null
    group by resolution_symbol
),

proposals as (
    select
        resolution_symbol,
        min(proposal_id) as proposal_id
    from {{ ref('int_proposals_linked') }}
    group by resolution_symbol
),

adoptions as (
    select *
    from {{ ref('int_actions_merged') }}
    where stage = 'plenary' and is_on_whole_text and result in ('adopted', 'decided') and resolution_symbol is not null
    qualify row_number() over (partition by resolution_symbol order by n_sources desc, action_id asc) = 1
),

votes as (
    select *
    from {{ ref('int_roll_calls_merged') }}
    where stage = 'plenary' and is_adoption and resolution_symbol is not null
    qualify row_number() over (partition by resolution_symbol order by roll_call_id) = 1
),

symbols as (
    select resolution_symbol from known
    union
    select resolution_symbol from cited
)

select
    symbols.resolution_symbol,
    coalesce(held.title, if(known.has_own_title, known.title, null), cited.cited_title, known.title) as title,
    coalesce(held.session, known.session, {{ resolution_session('symbols.resolution_symbol') }}) as session,
    coalesce(held.adopted_on, adoptions.acted_on, cited.cited_on) as adopted_on,
    held.issued_on,
    coalesce({{ meeting_symbol('held.session', 'held.meeting_number') }}, adoptions.meeting_symbol) as meeting_symbol,
    coalesce(
        held.origin_report, votes.report_symbol, places.report_symbol, catalogued.report_symbol
    ) as committee_report,
    held.origin_paragraph as report_paragraph,
    coalesce(
        stated_drafts.origin_draft, places.draft_symbol, adoptions.document_symbol, catalogued.draft_symbol
    ) as origin_draft,
    case
        when votes.roll_call_id is not null then 'recorded_vote'
        when adoptions.how in ('recorded_vote', 'non_recorded_vote', 'without_vote') then adoptions.how
        else 'unknown'
    end as adopted_how,
    cast(coalesce(votes.announced_yes, votes.listed_yes, adoptions.announced_yes) as integer) as yes,
    cast(coalesce(votes.announced_no, votes.listed_no, adoptions.announced_no) as integer) as no,
    cast(coalesce(votes.announced_abstain, votes.listed_abstain, adoptions.announced_abstain) as integer) as abstain,
    held.document_id is not null as is_held,
    coalesce(held.committee, nullif(regexp_extract(places.draft_symbol, '^A/C\.([1-6])/', 1), '')) as committee,
    held.document_id,
    case
        when known.resolution_symbol is not null then coalesce(proposals.proposal_id, symbols.resolution_symbol)
    end as proposal_id,
    coalesce(cited.n_citations, 0) as n_citations,
    coalesce(cited.n_citing_documents, 0) as n_citing_documents,
    coalesce(votes.roll_call_id, adoptions.roll_call_id) as roll_call_id
from symbols
left join held on symbols.resolution_symbol = held.symbol
left join known on symbols.resolution_symbol = known.resolution_symbol
left join cited on symbols.resolution_symbol = cited.resolution_symbol
left join stated_drafts on held.document_id = stated_drafts.from_document_id
left join catalogued on symbols.resolution_symbol = catalogued.resolution_symbol
left join places on symbols.resolution_symbol = places.resolution_symbol
left join proposals on symbols.resolution_symbol = proposals.resolution_symbol
left join adoptions on symbols.resolution_symbol = adoptions.resolution_symbol
left join votes on symbols.resolution_symbol = votes.resolution_symbol
