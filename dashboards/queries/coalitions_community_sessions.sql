-- One row per session of a layer at one resolution, newest first: its division into communities, or why there is none.
-- session "Session"
-- n_texts "Texts"
-- n_states "States"
-- n_communities_of_three "Communities"
-- modularity "Modularity"
-- mean_stability "Mean stability"
-- unknown_reason "Why none"
select
    c.session,
    c.n_texts,
    c.n_states,
    c.n_communities_of_three,
    c.modularity,
    c.mean_stability,
    c.unknown_reason
from coalitions.community_sessions as c
left join core.sessions as s on c.session = s.session
where c.layer = $layer and c.gamma = $gamma
order by s.opened_on desc nulls last, c.session asc
