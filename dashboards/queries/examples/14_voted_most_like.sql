-- Which states voted most like one state, and on how many votes does that rest?
-- Group: Agreement and camps
select
    p.session,
    s.name as state,
    p.agreement,
    p.n_not_unanimous as n,
    p.n_shared
from coalitions.agreement_pairs as p
inner join core.states as s on s.state_code = if(p.state_a = 'BRA', p.state_b, p.state_a)
where
    p.scope = 'plenary_all'
    and 'BRA' in (p.state_a, p.state_b)
    and p.session = (
        select arg_max(v.session, v.n_roll_calls)
        from coalitions.voting_sessions as v
        where v.scope = 'plenary_all'
    )
    and p.n_not_unanimous >= 5
order by p.agreement desc, p.n_not_unanimous desc, s.name asc
limit 50
