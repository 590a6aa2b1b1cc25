-- Texts that cite a text of another title and repeat much of its wording: the same matter under a new name.
-- Of texts under one title, half say at least five eighths of it the same way; of other texts that cite each
-- other next to none says more than a quarter.
with candidates as (
    select
        earlier.resolution_symbol as from_resolution,
        later.resolution_symbol as to_resolution
    from {{ ref('int_resolution_citations') }} as citations
    inner join {{ ref('int_resolution_titles') }} as later
        on citations.resolution_symbol = later.resolution_symbol
    inner join {{ ref('int_resolution_titles') }} as earlier
        on citations.cited_symbol = earlier.resolution_symbol
    where
        later.folded_title <> earlier.folded_title
        and later.session_place > earlier.session_place
        and later.session_place <= earlier.session_place + 6
),

compared as (
    {{ shared_word_runs('candidates') }}
)

select
    from_resolution,
    to_resolution,
    text_similarity
from compared
where text_similarity >= 0.4
