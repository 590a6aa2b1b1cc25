{# How many runs of five words two texts share, and how alike they are by it: shared runs among all runs that
   either has. `pairs` names a query with `from_resolution` and `to_resolution`; only pairs of which both texts
   are held come out. #}
{% macro shared_word_runs(pairs) -%}
    {%- set sizes -%}
        (select resolution_symbol, count(*) as n_runs from {{ ref('int_word_runs') }} group by resolution_symbol)
    {%- endset -%}
    select
        pairs.from_resolution,
        pairs.to_resolution,
        count(later.run) as n_shared_runs,
        count(later.run) / (any_value(earlier_sizes.n_runs) + any_value(later_sizes.n_runs) - count(later.run))
            as text_similarity
    from {{ pairs }} as pairs
    inner join {{ ref('int_word_runs') }} as earlier on pairs.from_resolution = earlier.resolution_symbol
    inner join {{ sizes }} as earlier_sizes on pairs.from_resolution = earlier_sizes.resolution_symbol
    inner join {{ sizes }} as later_sizes on pairs.to_resolution = later_sizes.resolution_symbol
    left join {{ ref('int_word_runs') }} as later
        on pairs.to_resolution = later.resolution_symbol and earlier.run = later.run
    group by pairs.from_resolution, pairs.to_resolution
{%- endmacro %}
