with documents as (
    select * from {{ ref('stg_documents') }}
),

keyed as (
    select * from {{ ref('int_records_keyed') }}
),

precedence as (
    select * from {{ ref('seed_source_precedence') }}
),

bodies as (
    select
        record_id,
        sum(length(text)) as n_characters
    from {{ ref('stg_paragraphs') }}
    group by record_id
),

-- Records of meetings and reports have pages and no paragraphs of their own.
pages as (
    select
        record_id,
        max(span_end) as n_characters
    from {{ ref('stg_pages') }}
    group by record_id
),

-- A copy with a body stands before one without, a re-issue before what it replaces, then the stated
-- precedence of formats; of one format the fuller text, for a copy may be abridged or cut short. The
-- content hash decides the rest, so that the order of loading never does.
ranked as (
    select
        documents.record_id,
        keyed.document_id,
        keyed.symbol as document_symbol,
        documents.source_format = 'marcxml' as is_catalogue_record,
        row_number() over (
            partition by keyed.document_id
            order by
                bodies.record_id is not null desc,
                documents.has_text desc,
                documents.is_reissued desc,
                coalesce(precedence.precedence, 1000) asc,
                coalesce(bodies.n_characters, pages.n_characters, 0) desc,
                documents.sha256 asc,
                documents.number_in_file asc
        ) as copy_rank
    from documents
    inner join keyed on documents.record_id = keyed.record_id
    left join precedence on documents.source_format = precedence.source_format
    left join bodies on documents.record_id = bodies.record_id
    left join pages on documents.record_id = pages.record_id
)

select
    ranked.record_id,
    ranked.document_id,
    ranked.document_symbol,
    ranked.is_catalogue_record,
    ranked.copy_rank,
    ranked.copy_rank = 1 as is_preferred,
    first_value(ranked.record_id) over (
        partition by ranked.document_id order by ranked.copy_rank
    ) as preferred_record_id
from ranked
