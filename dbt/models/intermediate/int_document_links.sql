-- What documents state about other documents, once per document, target and kind.
select
    facet_records.document_id as from_document_id,
    links.to_symbol,
    links.link_kind,
    links.evidence,
    links.grade,
    {{ locator('links', 'links.record_id', 'facet_records.preferred_record_id') }}
from {{ ref('stg_links') }} as links
inner join {{ ref('int_facet_records') }} as facet_records on links.record_id = facet_records.links_record_id
qualify
    row_number() over (
        partition by facet_records.document_id, links.to_symbol, links.link_kind
        order by links.link_no
    ) = 1
