-- One row per community of one session, largest first, with its members.
-- community "Community"
-- label "Called after"
-- n_members "States"
-- members "Members": By how closely each is tied to the other members, closest first.
-- unsure "Less sure": Members of stability below 0.8: another division is nearly as good for them.
-- modularity: Of the whole division.
-- n_communities: Communities of the session, those of one state included.
-- kind: Number of the community where it is among the six with most members over all sessions; 0 for all others.
select
    c.community,
    any_value(c.label) as label,
    any_value(c.n_members) as n_members,
    list(t.name order by c.closeness desc nulls last, t.name asc) as members,
    coalesce(list(t.name order by t.name) filter (where c.stability < 0.8), []) as unsure,
    any_value(c.modularity) as modularity,
    any_value(c.n_communities) as n_communities,
    if(c.community <= 6, c.community, 0) as kind
from coalitions.communities as c
inner join core.states as t on c.state_code = t.state_code
where c.layer = $layer and c.gamma = $gamma and c.session = $session
group by c.community
order by n_members desc, c.community asc
