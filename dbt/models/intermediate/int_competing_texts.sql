-- How two texts relate, where somebody says so: a document held, by its own words, or a reviewed row of the seed,
-- with its source. A text that takes another's place does not compete with it.
with proposals as (
    select
        proposal_id,
        resolution_symbol
    from {{ ref('int_proposals') }}
),

replaced as (
    select
        replaced_proposal_id as one,
        replaced_by as other,
        false as is_competing,
        evidence,
        'strong' as grade,
        document_id as source,
        1 as source_rank
    from {{ ref('int_proposal_replacements') }}
),

-- a sentence that calls two drafts competing, and names these two and no third
sentences as (
    select
        texts.document_id,
        unnest(string_split_regex(texts.text, '[.!?]\s')) as sentence
    from {{ ref('document_texts') }} as texts
    inner join {{ ref('int_documents_merged') }} as documents on texts.document_id = documents.document_id
    where
        documents.document_type in ('meeting_record', 'committee_report')
        and regexp_matches(texts.text, '(?i)\b(competing|rival)\s+(draft\s+)?(resolution|text|proposal|draft)s')
),

named as (
    select
        document_id,
        trim(regexp_replace(sentence, '\s+', ' ', 'g')) as sentence,
        list_distinct(list_transform(
            regexp_extract_all(sentence, 'A/(?:C\.[1-6]/)?(?:ES-|S-)?\d+/L\.\d+'),
            symbol -> {{ proposal_symbol('symbol') }}
        )) as symbols
    from sentences
    where
        regexp_matches(sentence, '(?i)\b(competing|rival)\s+(draft\s+)?(resolution|text|proposal|draft)s')
        and not regexp_matches(sentence, '(?i)\b(not|no|neither|nor|never)\b')
),

stated as (
    select
        symbols[1] as one,
        symbols[2] as other,
        true as is_competing,
        left(sentence, 400) as evidence,
        'strong' as grade,
        document_id as source,
        2 as source_rank
    from named
    where len(symbols) = 2
),

reviewed as (
    select
        ones.proposal_id as one,
        others.proposal_id as other,
        true as is_competing,
        concat_ws('. ', seed.evidence, rtrim(seed.note, '.')) as evidence,
        seed.grade,
        seed.source,
        3 as source_rank
    from {{ ref('seed_competing_texts') }} as seed
    inner join proposals as ones
        on {{ proposal_symbol('seed.symbol_a') }} = ones.proposal_id or seed.resolution_a = ones.resolution_symbol
    inner join proposals as others
        on {{ proposal_symbol('seed.symbol_b') }} = others.proposal_id or seed.resolution_b = others.resolution_symbol
),

said as (
    select * from replaced
    union all
    select * from stated
    union all
    select * from reviewed
)

select
    least(one, other) as proposal_a,
    greatest(one, other) as proposal_b,
    is_competing,
    evidence,
    grade,
    source
from said
where one <> other
qualify
    row_number() over (
        partition by least(one, other), greatest(one, other) order by source_rank, source, evidence
    ) = 1
