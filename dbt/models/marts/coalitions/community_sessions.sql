with divisions as (
    select
        layer,
        gamma,
        session,
        count(*) as n_states,
        count(distinct community) as n_communities,
        max(modularity) as modularity,
        -- added in one order: the last digits of a sum depend on it
        list_sum(list(stability order by state_code)) / count(stability) as mean_stability
    from {{ ref('communities') }}
    group by layer, gamma, session
),

sizes as (
    select
        layer,
        gamma,
        session,
        count(*) as n_communities_of_three
    from (
        select
            layer,
            gamma,
            session,
            community
        from {{ ref('communities') }}
        group by layer, gamma, session, community
        having count(*) > 2
    )
    group by layer, gamma, session
),

ties as (
    select
        layer,
        session,
        count(*) as n_ties
    from {{ ref('int_community_ties') }}
    where weight > 0
    group by layer, session
)

select
    sessions.session,
    sessions.layer,
    gammas.gamma,
    gammas.is_default_gamma,
    cast(sessions.n_texts as integer) as n_texts,
    cast(coalesce(ties.n_ties, 0) as integer) as n_ties,
    cast(divisions.n_states as integer) as n_states,
    cast(divisions.n_communities as integer) as n_communities,
    cast(if(divisions.n_states is null, null, coalesce(sizes.n_communities_of_three, 0)) as integer)
        as n_communities_of_three,
    divisions.modularity,
    round(divisions.mean_stability, 12) as mean_stability,
    coalesce(sessions.unknown_reason, if(divisions.n_states is null, 'no_ties', null)) as unknown_reason
from {{ ref('int_community_sessions') }} as sessions
inner join {{ ref('int_community_gammas') }} as gammas on sessions.layer = gammas.layer
left join ties on sessions.layer = ties.layer and sessions.session = ties.session
left join divisions
    on
        sessions.layer = divisions.layer
        and sessions.session = divisions.session
        and gammas.gamma = divisions.gamma
left join sizes
    on
        sessions.layer = sizes.layer
        and sessions.session = sizes.session
        and gammas.gamma = sizes.gamma
