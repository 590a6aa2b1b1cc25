-- How alike the two texts of a step are: the runs of five words that both have among all that either has.
with candidates as (
    select
        from_resolution,
        to_resolution
    from {{ ref('int_family_edges') }}
    union
    select
        from_resolution,
        to_resolution
    from {{ ref('int_family_vote_steps') }}
)

{{ shared_word_runs('candidates') }}
