-- What documents and their catalogue records state about other documents, once per document, target and
-- kind; the printed words before the catalogue's.
with facet_records as (
    select
        document_id,
        preferred_record_id,
        links_record_id as record_id,
        1 as source_rank
    from {{ ref('int_facet_records') }}
    where links_record_id is not null
    union all
    select
        document_id,
        preferred_record_id,
        catalogue_record_id as record_id,
        2 as source_rank
    from {{ ref('int_facet_records') }}
    where catalogue_record_id is not null
)

select
    facet_records.document_id as from_document_id,
    links.to_symbol,
    links.link_kind,
    links.evidence,
    links.grade,
    {{ locator('links', 'links.record_id', 'facet_records.preferred_record_id') }},
    links.record_id
from {{ ref('stg_links') }} as links
inner join facet_records on links.record_id = facet_records.record_id
qualify
    row_number() over (
        partition by facet_records.document_id, links.to_symbol, links.link_kind
        order by facet_records.source_rank, links.link_no
    ) = 1
