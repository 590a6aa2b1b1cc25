-- Lines worth drawing: nearly every pair of states is tied somehow.
with ends as (
    select
        layer,
        session,
        weight,
        n_texts,
        unnest([state_a, state_b]) as state_code,
        unnest([state_b, state_a]) as other_code
    from {{ ref('int_community_ties') }}
    where weight > 0
),

-- Of states that all vote alike each is joined to those next to it by code, the first following the last: to
-- begin with the first for all would draw it as a hub. Lists of five, because to rank all ties takes five times
-- as long.
nearest as (
    select
        layer,
        session,
        state_code,
        min(
            {
                'less_weight': -weight,
                'fewer_texts': -n_texts,
                'is_before': other_code < state_code,
                'other_code': other_code
            }, 5
        ) as others
    from ends
    group by layer, session, state_code
),

listed as (
    select
        layer,
        session,
        state_code,
        unnest(others) as other,
        generate_subscripts(others, 1) as tie_rank
    from nearest
),

lines as (
    select
        layer,
        session,
        least(state_code, other.other_code) as state_a,
        greatest(state_code, other.other_code) as state_b,
        min(tie_rank) as tie_rank
    from listed
    group by all
    union all
    -- beyond the five
    select
        'sponsorship' as layer,
        session,
        state_a,
        state_b,
        null as tie_rank
    from {{ ref('cosponsorship_pairs') }}
    where is_backbone
),

drawn as (
    select
        layer,
        session,
        state_a,
        state_b,
        min(tie_rank) as tie_rank
    from lines
    group by layer, session, state_a, state_b
)

select
    drawn.session,
    drawn.layer,
    drawn.state_a,
    drawn.state_b,
    ties.weight,
    cast(ties.n_texts as integer) as n_texts,
    cast(drawn.tie_rank as integer) as tie_rank,
    coalesce(drawn.tie_rank <= 3, false) as is_strongest,
    -- looked up for both layers: a condition on the layer in the join would compare every line with every pair
    if(drawn.layer = 'sponsorship', pairs.is_backbone, null) as is_backbone
from drawn
inner join {{ ref('int_community_ties') }} as ties
    on
        drawn.layer = ties.layer
        and drawn.session = ties.session
        and drawn.state_a = ties.state_a
        and drawn.state_b = ties.state_b
left join {{ ref('cosponsorship_pairs') }} as pairs
    on
        drawn.session = pairs.session
        and drawn.state_a = pairs.state_a
        and drawn.state_b = pairs.state_b
