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
),

-- what reports and meeting records say was done with a text
acted_on as (
    select
        document_id as from_document_id,
        coalesce(draft_symbol, resolution_symbol) as to_symbol,
        'acts_on' as link_kind,
        coalesce(result, how, 'decided') || coalesce(', ' || draft_label, '') as evidence,
        'strong' as grade,
        page,
        span_start,
        span_end,
        field
    from {{ ref('int_actions_keyed') }}
    where source_kind in ('report', 'meeting_record') and coalesce(draft_symbol, resolution_symbol) is not null
    qualify
        row_number() over (
            partition by document_id, coalesce(draft_symbol, resolution_symbol)
            order by coalesce(subject_kind, 'text') <> 'text', copy_rank, span_start, source_key
        ) = 1
)

select * from stated
union all
select * from concluded
union all
select * from acted_on
