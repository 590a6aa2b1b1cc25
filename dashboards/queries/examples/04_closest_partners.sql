-- Which states sponsor most often together, session by session?
-- Group: Sponsors
select
    a.name as state,
    b.name as with_state,
    c.session,
    c.n_both,
    c.n_a,
    c.n_b,
    round(c.jaccard, 3) as jaccard
from coalitions.cosponsorship_pairs as c
inner join core.states as a on c.state_a = a.state_code
inner join core.states as b on c.state_b = b.state_code
where c.n_both >= 1
order by c.jaccard desc, c.n_both desc
limit 50
