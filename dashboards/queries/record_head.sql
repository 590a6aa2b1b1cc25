-- One row: a record that facts were read from: of a document, a vote, a line of facts or a table of votes.
-- number_in_file: Number of the record or line inside its file.
-- own_number: The number that the catalogue or source itself gives the record.
-- source: Where its facts are from, as the record itself says.
with records as (
    select
        f.record_id,
        f.source_name,
        f.source_format,
        f.source_file,
        d.document_id,
        d.symbol,
        d.title,
        cast(null as varchar) as source_record_id,
        cast(null as varchar) as source,
        cast(null as varchar) as terms
    from core.document_files as f
    inner join core.documents as d using (document_id)
    where f.record_id = $record_id
    union all
    select
        record_id,
        source_name,
        source_format,
        source_file,
        null,
        null,
        null,
        source_record_id,
        source,
        terms
    from core.catalogue_records
    where record_id = $record_id
),

stated as (
    select
        max(value) filter (where field = '001') as number,
        max(value) filter (where field = 'source') as source,
        max(value) filter (where field = 'terms') as terms,
        max(value) filter (where regexp_matches(field, '^[17]91 .a$')) as symbol,
        max(value) filter (where regexp_matches(field, '^(245 .a|title|subject)$')) as title
    from core.catalogue_fields
    where record_id = $record_id
),

voted as (
    select
        any_value(roll_call_id) as roll_call_id,
        any_value(coalesce(resolution_symbol, document_symbol)) as symbol,
        any_value(coalesce(title, subject)) as title
    from core.roll_call_sources
    where record_id = $record_id
    having count(distinct roll_call_id) = 1
)

select
    r.record_id,
    r.source_name,
    r.source_format,
    parse_filename(r.source_file) as file,
    cast(split_part(r.record_id, ':', 2) as bigint) as number_in_file,
    r.document_id,
    v.roll_call_id,
    coalesce(r.symbol, v.symbol, s.symbol) as symbol,
    coalesce(r.title, v.title, s.title) as title,
    coalesce(s.number, r.source_record_id) as own_number,
    coalesce(r.source, s.source) as source,
    coalesce(r.terms, s.terms) as terms
from records as r
left join stated as s on true
left join voted as v on true
