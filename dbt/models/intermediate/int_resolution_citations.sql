-- Which held resolution cites which resolution, once per pair.
select
    documents.symbol as resolution_symbol,
    citations.cited_symbol,
    count(*) as n_citations
from {{ ref('stg_citations') }} as citations
inner join {{ ref('int_records_ranked') }} as ranked
    on citations.record_id = ranked.record_id and ranked.is_preferred
inner join {{ ref('int_documents_merged') }} as documents on ranked.document_id = documents.document_id
where documents.document_type = 'resolution' and citations.cited_kind = 'resolution'
group by documents.symbol, citations.cited_symbol
