-- One row per pair of states drawn as a line: those with most texts in common.
-- name_a "State": First state of the pair.
-- name_b "With": Second state of the pair.
-- n_both "Texts of both": Texts that both sponsor.
-- jaccard "Share"
select
    c.state_a,
    c.state_b,
    ta.name as name_a,
    tb.name as name_b,
    c.n_both,
    c.jaccard,
    a.x as x_a,
    a.y as y_a,
    b.x as x_b,
    b.y as y_b
from coalitions.cosponsorship_pairs as c
inner join coalitions.network_layout as a on c.session = a.session and a.layer = 'sponsorship' and c.state_a = a.state_code
inner join coalitions.network_layout as b on c.session = b.session and b.layer = 'sponsorship' and c.state_b = b.state_code
inner join core.states as ta on c.state_a = ta.state_code
inner join core.states as tb on c.state_b = tb.state_code
where
    c.session = $session and c.n_both > 0
    and ($group_code is null or (
        c.state_a in (
            select m.state_code from core.group_memberships as m
            where m.group_code = $group_code
        )
        and c.state_b in (
            select m.state_code from core.group_memberships as m
            where m.group_code = $group_code
        )
    ))
order by c.n_both desc, c.jaccard desc, c.state_a asc, c.state_b asc
limit $n_lines
