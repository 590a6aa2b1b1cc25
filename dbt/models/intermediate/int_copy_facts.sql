-- What each copy says of its document, one row per fact, folded so that line breaks and accents of a
-- text layer are not taken for a difference. Sponsors are compared as states, since the catalogue writes
-- `United Kingdom` where the cover has the full name, and by the list that the cover prints.
with state_names as (
    select
        name,
        min(state_code) as state_code
    from {{ ref('seed_state_names') }}
    group by name
    having count(distinct state_code) = 1
),

named as (
    select
        sponsors.record_id,
        coalesce(state_names.state_code, sponsors.name_known, sponsors.name_as_printed) as name
    from {{ ref('stg_sponsors') }} as sponsors
    left join state_names on sponsors.name_known = state_names.name
    where
        sponsors.document_symbol is null
        and coalesce(sponsors.role, 'first_page') in ('first_page', 'revision', 'added_addendum')
        and sponsors.reported_in is null
),

sponsors as (
    select
        record_id,
        string_agg(distinct name, '; ' order by name) as names
    from named
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
