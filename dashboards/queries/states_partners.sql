-- One row per state that sponsors texts together with one state in a session.
-- state "State": Short name of the other state.
-- regional_group "Regional group"
-- n_both "Texts together": Texts that both sponsor.
-- n_partner "Texts of the other": Texts that the other state sponsors.
-- jaccard "Share": Texts that both sponsor over texts that at least one of them does.
select
    t.state_code,
    t.name as state,
    g.name as regional_group,
    c.n_both,
    if(c.state_a = $state_code, c.n_b, c.n_a) as n_partner,
    c.jaccard
from coalitions.cosponsorship_pairs as c
inner join core.states as t on t.state_code = if(c.state_a = $state_code, c.state_b, c.state_a)
left join core.groups as g on t.regional_group = g.group_code
where c.session = $session and $state_code in (c.state_a, c.state_b) and c.n_both > 0
order by c.n_both desc, c.jaccard desc, t.name asc
