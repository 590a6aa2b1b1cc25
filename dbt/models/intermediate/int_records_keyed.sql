with documents as (
    select * from {{ ref('stg_documents') }}
),

sponsor_names as (
    select
        record_id,
        string_agg({{ fold_text('coalesce(name_known, name_as_printed)') }}, ',' order by name_as_printed) as names
    from {{ ref('stg_sponsors') }}
    where
        document_symbol is null
        and reported_in is null
        and coalesce(role, 'first_page') in ('first_page', 'revision', 'added_addendum')
    group by record_id
),

-- A cover is what tells one document from another where no symbol does: without a title there is none,
-- and the copy can only be known by its content.
covers as (
    select
        documents.record_id,
        documents.symbol,
        case
            when documents.title is not null then md5(concat_ws(
                '|',
                documents.document_type,
                coalesce(documents.session, ''),
                coalesce(documents.committee, ''),
                coalesce(cast(documents.dated_on as varchar), ''),
                {{ fold_text('documents.title') }},
                coalesce(sponsor_names.names, '')
            ))
        end as cover_key
    from documents
    left join sponsor_names on documents.record_id = sponsor_names.record_id
),

symbols_of_covers as (
    select
        cover_key,
        min(symbol) as symbol
    from covers
    where cover_key is not null and symbol is not null
    group by cover_key
    having count(distinct symbol) = 1
)

select
    covers.record_id,
    covers.cover_key,
    'x-' || left(md5(coalesce(covers.cover_key, covers.record_id)), 12) as id_without_symbol,
    coalesce(covers.symbol, symbols_of_covers.symbol) as symbol,
    coalesce(
        covers.symbol,
        symbols_of_covers.symbol,
        'x-' || left(md5(coalesce(covers.cover_key, covers.record_id)), 12)
    ) as document_id
from covers
left join symbols_of_covers on covers.cover_key = symbols_of_covers.cover_key
