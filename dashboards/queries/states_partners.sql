-- One row per state that sponsors texts together with one state in a session.
-- n_both "Texts together": Texts that both sponsor, by the lists held.
-- state "State": Short name of the other state.
-- n_partner "Texts of the other": Texts that the other state sponsors.
-- jaccard "Share": Texts that both sponsor over texts that at least one of them does.
-- regional_group "Regional group"
-- n_own: Texts that the state itself sponsors.
-- n_alike: States with as many texts together.
select
    t.state_code,
    t.name as state,
    g.name as regional_group,
    c.n_both,
    if(c.state_a = $state_code, c.n_b, c.n_a) as n_partner,
    if(c.state_a = $state_code, c.n_a, c.n_b) as n_own,
    count(*) over (partition by c.n_both) as n_alike,
    c.jaccard
from coalitions.cosponsorship_pairs as c
inner join core.states as t on t.state_code = if(c.state_a = $state_code, c.state_b, c.state_a)
left join core.groups as g on t.regional_group = g.group_code
where c.session = $session and $state_code in (c.state_a, c.state_b) and c.n_both > 0
order by c.n_both desc, c.jaccard desc, t.name asc
