-- Which pairs sponsor together more often than their activity alone predicts? No q where lists are not final
-- Group: Sponsors
select
    c.session,
    a.name as state,
    b.name as with_state,
    c.n_both,
    c.n_both_tested,
    round(c.n_expected, 1) as n_expected,
    round(c.observed_over_expected, 2) as observed_over_expected,
    c.q_value,
    c.is_backbone,
    c.n_tested
from coalitions.cosponsorship_pairs as c
inner join core.states as a on c.state_a = a.state_code
inner join core.states as b on c.state_b = b.state_code
where c.n_both >= 1
order by
    c.q_value asc nulls last, c.observed_over_expected desc nulls last, c.n_both desc, c.state_a asc, c.state_b asc
limit 100
