-- Which members of a group voted apart from its majority most in session 74?
-- Group: Agreement and camps
select
    s.name as state,
    m.n_votes,
    round(m.share_with_majority, 3) as share_with_majority,
    round(1 - m.share_with_majority, 3) as share_apart
from coalitions.majority_voting as m
inner join core.states as s using (state_code)
where m.group_code = 'EU' and m.session = '74' and m.scope = 'plenary_all' and m.n_votes >= 10
order by share_apart desc, s.name asc
