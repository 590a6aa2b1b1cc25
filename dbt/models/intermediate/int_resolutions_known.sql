-- Resolutions, and decisions with a symbol, of which more is known than that a text cites them.
with named as (
    select
        symbol as resolution_symbol,
        document_id,
        title,
        session,
        committee,
        1 as source_rank
    from {{ ref('int_documents_merged') }}
    where document_type = 'resolution' and symbol is not null
    union all
    select
        resolution_symbol,
        cast(null as varchar) as document_id,
        title,
        session,
        case when stage = 'committee' then committee end as committee,
        2 as source_rank
    from {{ ref('stg_actions') }}
    where resolution_symbol is not null
    union all
    select
        resolution_symbol,
        cast(null as varchar) as document_id,
        title,
        session,
        case when stage = 'committee' then committee end as committee,
        -- a research data set gives a subject heading in capitals
        if(title = upper(title), 4, 3) as source_rank
    from {{ ref('stg_roll_calls') }}
    where resolution_symbol is not null
    union all
    select
        resolution_symbol,
        cast(null as varchar) as document_id,
        cast(null as varchar) as title,
        cast(null as varchar) as session,
        cast(null as varchar) as committee,
        5 as source_rank
    from {{ ref('int_draft_resolutions') }}
)

select
    resolution_symbol,
    min(document_id) as document_id,
    arg_min(title, (source_rank, title)) as title,
    bool_or(source_rank < 3 and title is not null) as has_own_title,
    -- a voting source may file an emergency session under the regular one of the time
    coalesce(
        min(session) filter (where source_rank = 1),
        {{ resolution_session('resolution_symbol') }},
        nullif(regexp_extract(resolution_symbol, '^A/DEC/((?:ES-|S-)?\d+)/', 1), ''),
        min(session)
    ) as session,
    arg_min(committee, (source_rank, committee)) as committee,
    starts_with(resolution_symbol, 'A/DEC/') as is_decision
from named
where regexp_matches(resolution_symbol, '^A/(RES|DEC)/')
group by resolution_symbol
