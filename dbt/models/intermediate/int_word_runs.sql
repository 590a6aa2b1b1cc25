-- Every run of five words in what a resolution says, as a number; preamble and operative part without titles,
-- footnotes and annexes, so that two printings of one text are the same.
with texts as (
    select
        documents.symbol as resolution_symbol,
        string_agg(paragraphs.text, ' ' order by paragraphs.paragraph_no) as text
    from {{ ref('paragraphs') }} as paragraphs
    inner join {{ ref('int_documents_merged') }} as documents on paragraphs.document_id = documents.document_id
    where
        documents.document_type = 'resolution'
        and paragraphs.paragraph_kind in ('preambular', 'operative', 'sub_operative')
    group by documents.symbol
),

words as (
    select
        resolution_symbol,
        unnest(words) as word,
        generate_subscripts(words, 1) as word_no
    from (select resolution_symbol, string_split({{ fold_text('text') }}, ' ') as words from texts)
),

runs as (
    select
        resolution_symbol,
        hash(
            word,
            lead(word, 1) over by_place,
            lead(word, 2) over by_place,
            lead(word, 3) over by_place,
            lead(word, 4) over by_place
        ) as run
    from words
    window by_place as (partition by resolution_symbol order by word_no)
    qualify lead(word, 4) over by_place is not null
)

select distinct
    resolution_symbol,
    run
from runs
