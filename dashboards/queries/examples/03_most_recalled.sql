-- Which resolutions do most texts recall?
-- Group: Texts and evidence
select
    cited_symbol,
    max(cited_on) as adopted_on,
    count(distinct document_id) as n_documents
from core.citations
where cited_kind = 'resolution'
group by cited_symbol
order by n_documents desc, cited_symbol asc
limit 25
