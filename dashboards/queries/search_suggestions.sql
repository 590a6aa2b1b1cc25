-- One row per word to try in place of one that is nowhere held, the nearest first.
-- asked: The word that was asked for.
-- said: A word held that is spelled nearly so.
with asked as (
    select distinct unnest(regexp_extract_all(word_index.folded($words), '[\p{L}\p{N}]{4,40}')) as word
),

unknown as (
    select word from asked
    where not exists (
        select 1 from word_index.vocabulary as v
        where starts_with(v.word, word_index.plain_word(asked.word))
    )
)

select
    u.word as asked,
    v.said
from unknown as u
inner join word_index.vocabulary as v
    on
        abs(length(v.said) - length(u.word)) <= 2
        and damerau_levenshtein(v.said, u.word) <= if(length(u.word) > 5, 2, 1)
where not contains(v.word, '/')
qualify row_number() over (partition by u.word order by damerau_levenshtein(v.said, u.word) asc, v.n_entries desc, v.said asc) <= 3
order by u.word asc, damerau_levenshtein(v.said, u.word) asc, v.n_entries desc, v.said asc
