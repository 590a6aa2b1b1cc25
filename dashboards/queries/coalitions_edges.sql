-- One row per pair of states drawn as a line: those with most texts in common.
-- name_a "State": First state of the pair.
-- name_b "With": Second state of the pair.
-- n_both "Texts of both": Texts that both sponsor.
-- jaccard "Share"
with places as (
    select
        state_code,
        (x - min(x) over ()) / nullif(max(x) over () - min(x) over (), 0) * 0.25 + percent_rank() over (order by x, state_code) * 0.75 as x,
        (y - min(y) over ()) / nullif(max(y) over () - min(y) over (), 0) * 0.25 + percent_rank() over (order by y, state_code) * 0.75 as y,
        matrix_position
    from coalitions.network_layout
    where
        session = $session and layer = 'sponsorship'
        and ($group_code is null or state_code in (
            select m.state_code from core.group_memberships as m
            where m.group_code = $group_code
        ))
)

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
inner join places as a on c.state_a = a.state_code
inner join places as b on c.state_b = b.state_code
inner join core.states as ta on c.state_a = ta.state_code
inner join core.states as tb on c.state_b = tb.state_code
where c.session = $session and c.n_both > 0
order by c.n_both desc, c.jaccard desc, c.state_a asc, c.state_b asc
limit $n_lines
