-- One row per resolution at which the sessions of a layer are divided into communities, coarsest first.
-- gamma: Larger ones give more, smaller communities.
-- is_default: True for the one shown unless another is asked for.
-- n_communities: Communities of at least three states at this resolution, over all sessions.
select
    c.gamma,
    c.is_default_gamma as is_default,
    count(distinct c.community) filter (where c.n_members >= 3) as n_communities
from coalitions.communities as c
where c.layer = $layer
group by c.gamma, c.is_default_gamma
order by c.gamma asc
