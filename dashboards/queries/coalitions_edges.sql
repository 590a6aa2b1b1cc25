-- One row per pair of states drawn as a line: those with most texts in common.
-- name_a "State": First state of the pair.
-- name_b "With": Second state of the pair.
-- n_both "Texts of both": Texts that both sponsor.
-- jaccard "Share"
select
    c.state_a, c.state_b, ta.name as name_a, tb.name as name_b, c.n_both, c.jaccard,
    a.x as x_a, a.y as y_a, b.x as x_b, b.y as y_b
from coalitions.cosponsorship_pairs c
join coalitions.network_layout a on a.session = c.session and a.layer = 'sponsorship' and a.state_code = c.state_a
join coalitions.network_layout b on b.session = c.session and b.layer = 'sponsorship' and b.state_code = c.state_b
join core.states ta on ta.state_code = c.state_a
join core.states tb on tb.state_code = c.state_b
where c.session = $session and c.n_both > 0
    and ($group_code is null or (
        c.state_a in (select m.state_code from core.group_memberships m where m.group_code = $group_code)
        and c.state_b in (select m.state_code from core.group_memberships m where m.group_code = $group_code)
    ))
order by c.n_both desc, c.jaccard desc, c.state_a, c.state_b
limit $n_lines
