-- Documents of the Assembly that held ones name and that are not held. Everything is counted once per
-- place that names it; core.citations and core.links hold the places themselves.
with held as (
    select symbol
    from {{ ref('documents') }}
    where symbol is not null and is_held
),

named as (
    select
        cited_symbol as symbol,
        document_id,
        'citation' as named_as
    from {{ ref('citations') }}
    where cited_kind in ('resolution', 'decision', 'document')
    union all
    select
        to_symbol as symbol,
        from_document_id as document_id,
        link_kind as named_as
    from {{ ref('links') }}
    union all
    select
        meeting_symbol as symbol,
        document_id,
        'meeting' as named_as
    from {{ ref('action_sources') }}
    where meeting_symbol is not null and document_id is not null
    union all
    -- a revised draft shows that there was a first one
    select
        base_symbol as symbol,
        document_id,
        'earlier_version' as named_as
    from {{ ref('documents') }}
    where document_type in ('revised_draft_resolution', 'addendum') and base_symbol <> symbol
),

missing as (
    select named.*
    from named
    left join held on named.symbol = held.symbol
    where held.symbol is null
),

citing as (
    select
        symbol,
        document_id,
        row_number() over (partition by symbol order by document_id) as citing_number
    from missing
    group by symbol, document_id
),

citing_lists as (
    select
        symbol,
        count(*) as n_documents,
        string_agg(document_id, '; ' order by document_id) filter (where citing_number <= 10) as first_ten
    from citing
    group by symbol
)

select
    missing.symbol,
    any_value(citing_lists.first_ten)
    || case
        when any_value(citing_lists.n_documents) > 10
            then ' and ' || (any_value(citing_lists.n_documents) - 10) || ' more'
        else ''
    end as cited_by,
    cast(count(*) as integer) as n_citations,
    cast(any_value(citing_lists.n_documents) as integer) as n_citing_documents,
    string_agg(distinct missing.named_as, ', ' order by missing.named_as) as named_as
from missing
inner join citing_lists on missing.symbol = citing_lists.symbol
group by missing.symbol
