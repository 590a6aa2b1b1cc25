with stated as (
    select
        from_document_id,
        to_symbol,
        link_kind,
        evidence,
        grade,
        page,
        span_start,
        span_end,
        field
    from {{ ref('int_document_links') }}
),

concluded as (
    select
        document_id as from_document_id,
        resolution_symbol as to_symbol,
        'adopted_as' as link_kind,
        evidence,
        grade,
        cast(null as bigint) as page,
        cast(null as bigint) as span_start,
        cast(null as bigint) as span_end,
        cast(null as varchar) as field
    from {{ ref('int_proposals_linked') }}
    where document_id is not null
)

select * from stated
union all
select * from concluded
