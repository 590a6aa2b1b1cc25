-- Resolutions of the Assembly that a proposal's text names, each once.
select distinct
    texts.proposal_id,
    citations.cited_symbol
from {{ ref('int_proposal_texts') }} as texts
inner join {{ ref('int_records_ranked') }} as ranked
    on texts.document_id = ranked.document_id and ranked.is_preferred
inner join {{ ref('stg_citations') }} as citations on ranked.record_id = citations.record_id
where citations.cited_kind = 'resolution' and starts_with(citations.cited_symbol, 'A/RES/')
