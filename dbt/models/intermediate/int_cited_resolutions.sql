with citations as (
    select
        citations.*,
        records.document_id
    from {{ ref('stg_citations') }} as citations
    inner join {{ ref('int_records_ranked') }} as records
        on citations.record_id = records.record_id and records.is_preferred
    where citations.cited_kind = 'resolution' and starts_with(citations.cited_symbol, 'A/RES/')
),

-- Texts err in the dates and titles they give; the reading most often given stands. A day outside the
-- session is a slip, not a reading (78/276 cites 73/287 "of 15 April 2018"); sessions have closed some
-- days later than the rules say.
dates as (
    select
        citations.cited_symbol,
        citations.cited_on
    from citations
    left join {{ ref('sessions') }} as sessions
        on {{ resolution_session('citations.cited_symbol') }} = sessions.session
    where
        citations.cited_on is not null
        and coalesce(citations.cited_on >= sessions.opened_on, true)
        and coalesce(citations.cited_on <= sessions.closed_on + 7, true)
    group by citations.cited_symbol, citations.cited_on
    qualify row_number() over (
        partition by citations.cited_symbol order by count(*) desc, citations.cited_on
    ) = 1
),

titles as (
    select
        cited_symbol,
        cited_title
    from citations
    where cited_title is not null
    group by cited_symbol, cited_title
    qualify row_number() over (partition by cited_symbol order by count(*) desc, cited_title) = 1
)

select
    citations.cited_symbol as resolution_symbol,
    any_value(dates.cited_on) as cited_on,
    any_value(titles.cited_title) as cited_title,
    count(*) as n_citations,
    count(distinct citations.document_id) as n_citing_documents
from citations
left join dates on citations.cited_symbol = dates.cited_symbol
left join titles on citations.cited_symbol = titles.cited_symbol
group by citations.cited_symbol
