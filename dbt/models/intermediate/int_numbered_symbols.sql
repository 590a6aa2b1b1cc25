-- Symbols of the two numbered series, drafts and resolutions, with their number in the series, whether
-- held or only named by a document, a vote or the catalogue.
with named as (
    select
        symbol,
        coalesce(is_held, true) as is_held
    from {{ ref('int_documents_merged') }}
    where symbol is not null
    union all
    select
        citations.cited_symbol as symbol,
        false as is_held
    from {{ ref('stg_citations') }} as citations
    union all
    select
        to_symbol as symbol,
        false as is_held
    from {{ ref('int_document_links') }}
    union all
    select
        resolution_symbol as symbol,
        false as is_held
    from {{ ref('int_resolutions_known') }}
    union all
    select
        proposal_id as symbol,
        false as is_held
    from {{ ref('int_proposals_named') }}
),

bases as (
    select
        {{ base_symbol('symbol') }} as symbol,
        bool_or(is_held) as is_held
    from named
    group by all
),

numbered as (
    select
        symbol,
        is_held,
        'draft' as kind,
        coalesce(nullif(regexp_extract(symbol, '^A/C\.([1-6])/', 1), ''), 'plenary') as body,
        regexp_extract(symbol, '^A/(?:C\.[1-6]/)?((?:ES-|S-)?\d+)/L\.\d+$', 1) as session,
        try_cast(regexp_extract(symbol, '/L\.(\d+)$', 1) as integer) as number
    from bases
    where regexp_matches(symbol, '^A/(C\.[1-6]/)?(ES-|S-)?\d+/L\.\d+$')
    union all
    select
        symbol,
        is_held,
        'resolution' as kind,
        'plenary' as body,
        regexp_extract(symbol, '^A/RES/((?:ES-|S-)?\d+)/', 1) as session,
        try_cast(regexp_extract(symbol, '^A/RES/(?:ES-|S-)?\d+/(\d+)', 1) as integer) as number
    from bases
    where regexp_matches(symbol, '^A/RES/(ES-|S-)?\d+/\d+')
)

select
    kind,
    body,
    session,
    number,
    bool_or(is_held) as is_held
from numbered
where number is not null
group by all
