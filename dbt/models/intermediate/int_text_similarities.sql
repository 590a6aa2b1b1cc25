-- How alike the two texts of a step are: the runs of five words that both have among all that either has.
with run_counts as (
    select
        resolution_symbol,
        count(*) as n_runs
    from {{ ref('int_word_runs') }}
    group by resolution_symbol
),

candidates as (
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
