-- One row per session in which one state has pairs in one scope, newest first; the first full one is shown unless asked.
-- is_shown_first: True for the newest session with 20 roll calls that are not unanimous, else the newest.
select
    p.session,
    max(p.n_not_unanimous) as n_most,
    row_number() over (order by max(p.n_not_unanimous) >= 20 desc, s.opened_on desc nulls last, p.session asc) = 1 as is_shown_first
from coalitions.agreement_pairs as p
left join core.sessions as s on p.session = s.session
where p.scope = $scope and $state_code in (p.state_a, p.state_b) and p.n_shared > 0
group by p.session, s.opened_on
order by s.opened_on desc nulls last, p.session asc
