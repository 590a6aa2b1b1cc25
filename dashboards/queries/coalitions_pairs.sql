-- One row per pair of states in one session that sponsor at least one text each, as drawn in the matrix.
-- name_a "State": First state of the pair.
-- name_b "With": Second state of the pair.
-- n_both "Texts of both": Texts that both sponsor, by the lists held; with lists of the first page only, a floor.
-- n_a "Of the first": Texts that the first state sponsors.
-- n_b "Of the second": Texts that the second state sponsors.
-- n_either: Texts that at least one of the two sponsors.
-- jaccard "Share": n_both over the texts that at least one of the two sponsors: 1 when they always sign together, 0 when never.
with members as (
    select
        l.state_code,
        t.name,
        l.matrix_position
    from coalitions.network_layout as l
    inner join core.states as t using (state_code)
    where
        l.session = $session and l.layer = 'sponsorship'
        and ($group_code is null or l.state_code in (
            select m.state_code
            from core.group_memberships as m
            left join core.sessions as s on s.session = $session
            where
                m.group_code = $group_code
                and coalesce(m.valid_from, date '1900-01-01') <= coalesce(s.closed_on, current_date)
                and coalesce(m.valid_to, date '9999-12-31') > coalesce(s.opened_on, current_date)
        ))
)

select
    c.state_a,
    c.state_b,
    a.name as name_a,
    b.name as name_b,
    a.matrix_position as position_a,
    b.matrix_position as position_b,
    c.n_a,
    c.n_b,
    c.n_both,
    c.n_a + c.n_b - c.n_both as n_either,
    c.n_proposals,
    c.jaccard
from coalitions.cosponsorship_pairs as c
inner join members as a on c.state_a = a.state_code
inner join members as b on c.state_b = b.state_code
where c.session = $session
order by c.n_both desc, c.jaccard desc, c.state_a asc, c.state_b asc
