-- One row: a state, its membership, what it sponsors by the lists held and how many votes of it are held.
-- n_sponsored: Texts that the state sponsors, by the lists held.
-- n_roll_calls: Roll calls held on whose day it was a member.
select
    s.*,
    n.name as successor,
    g.name as regional_group_name,
    (
        select count(*) from core.sponsorships as p
        where p.state_code = s.state_code and p.is_sponsor
    ) as n_sponsored,
    (
        select count(*) from core.votes as v
        where v.state_code = s.state_code
    ) as n_roll_calls
from core.states as s
left join core.states as n on s.successor_code = n.state_code
left join core.groups as g on s.regional_group = g.group_code
where s.state_code = $state_code
