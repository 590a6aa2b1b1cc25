-- Every record that votes can hang on. Copies of one document are one source of its votes; the data sets
-- of research and of the catalogue are one source each, however many files and releases of them are held.
with catalogue_records as (
    select * from {{ ref('stg_catalogue_records') }}
),

documents as (
    select * from {{ ref('stg_documents') }}
),

ranked as (
    select * from {{ ref('int_records_ranked') }}
),

records as (
    select
        record_id,
        source_name,
        source_file,
        source_format,
        sha256,
        number_in_file,
        source_record_id,
        cast(null as varchar) as document_id,
        cast(null as varchar) as preferred_record_id,
        1 as copy_rank,
        case
            when source_name in ('unvotes', 'voeten', 'undl_voting_csv', 'marcxml') then source_name
            -- facts written by hand: every file speaks for itself
            else source_name || ':' || sha256
        end as data_set
    from catalogue_records
    union all
    select
        documents.record_id,
        documents.source_name,
        documents.source_file,
        documents.source_format,
        documents.sha256,
        documents.number_in_file,
        null as source_record_id,
        ranked.document_id,
        ranked.preferred_record_id,
        ranked.copy_rank,
        documents.source_name || ':' || ranked.document_id as data_set
    from documents
    inner join ranked on documents.record_id = ranked.record_id
)

select
    records.*,
    coalesce(precedence.precedence, 1000) as precedence
from records
left join {{ ref('seed_source_precedence') }} as precedence on records.source_format = precedence.source_format
