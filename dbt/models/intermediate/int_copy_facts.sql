-- What each copy says of its document, one row per fact, folded so that line breaks and accents of a
-- text layer are not taken for a difference.
with sponsors as (
    select
        record_id,
        string_agg(
            distinct coalesce(name_known, name_as_printed), '; ' order by coalesce(name_known, name_as_printed)
        ) as names
    from {{ ref('stg_sponsors') }}
    group by record_id
),

copies as (
    select
        ranked.document_id,
        ranked.record_id,
        ranked.copy_rank,
        documents.source_file,
        documents.title,
        cast(documents.dated_on as varchar) as dated_on,
        cast(documents.adopted_on as varchar) as adopted_on,
        documents.session,
        sponsors.names as sponsors
    from {{ ref('stg_documents') }} as documents
    inner join {{ ref('int_records_ranked') }} as ranked on documents.record_id = ranked.record_id
    left join sponsors on documents.record_id = sponsors.record_id
),

facts as (
    select *
    from copies
    unpivot (value for field in (title, dated_on, adopted_on, session, sponsors)) -- noqa: PRS
)

select
    *,
    {{ fold_text('value') }} as folded_value
from facts
