select
    cast(communities.session as varchar) as session,
    communities.layer,
    communities.gamma,
    gammas.is_default_gamma,
    communities.state_code,
    cast(communities.community as integer) as community,
    labels.label,
    cast(count(*) over members as integer) as n_members,
    cast(count(distinct communities.community) over division as integer) as n_communities,
    communities.modularity,
    communities.stability,
    communities.closeness
from {{ ref('int_communities') }} as communities
inner join {{ ref('int_community_gammas') }} as gammas
    on communities.layer = gammas.layer and communities.gamma = gammas.gamma
inner join {{ ref('int_community_labels') }} as labels
    on
        communities.layer = labels.layer
        and communities.gamma = labels.gamma
        and communities.community = labels.community
window
    division as (partition by communities.layer, communities.session, communities.gamma),
    members as (
        partition by communities.layer, communities.session, communities.gamma, communities.community
    )
