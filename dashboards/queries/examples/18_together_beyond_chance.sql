-- Pairs that sponsor together more often than their activity alone predicts, with what is expected and q
select
    c.session,
    a.name as state,
    b.name as with_state,
    c.n_both_tested as texts_of_both,
    round(c.n_expected, 1) as expected,
    round(c.observed_over_expected, 2) as observed_over_expected,
    c.q_value,
    c.n_tested as texts_compared
from coalitions.cosponsorship_pairs as c
inner join core.states as a on c.state_a = a.state_code
inner join core.states as b on c.state_b = b.state_code
where c.is_backbone
order by c.q_value asc, c.observed_over_expected desc, c.state_a asc, c.state_b asc
limit 100
