-- One row: the pair of states that sponsors most texts together in one session.
-- n_both: Texts that both sponsor.
-- n_either: Texts that at least one of the two sponsors.
with members as (
    select l.state_code
    from coalitions.network_layout as l
    where
        l.session = $session and l.layer = 'sponsorship'
        and ($group_code is null or l.state_code in (
            select m.state_code from core.group_memberships as m
            where m.group_code = $group_code
        ))
)

select
    a.name as name_a,
    b.name as name_b,
    c.n_both,
    c.n_a + c.n_b - c.n_both as n_either,
    c.n_proposals
from coalitions.cosponsorship_pairs as c
inner join core.states as a on c.state_a = a.state_code
inner join core.states as b on c.state_b = b.state_code
where c.session = $session and c.state_a in (from members) and c.state_b in (from members)
order by c.n_both desc, c.jaccard desc, c.state_a asc, c.state_b asc
limit 1
