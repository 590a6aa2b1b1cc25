-- One row: a state, its membership and what it sponsors by the lists held.
-- n_sponsored: Texts that the state sponsors, by the lists held.
-- groups: Groups the state belongs to today, or belonged to at the end of its membership.
select
    s.*,
    n.name as successor,
    g.name as regional_group_name,
    (
        select count(*) from core.sponsorships as p
        where p.state_code = s.state_code and p.is_sponsor
    ) as n_sponsored,
    (
        select list(distinct o.name order by o.name)
        from core.group_memberships as m
        inner join core.groups as o using (group_code)
        where
            m.state_code = s.state_code
            and coalesce(m.valid_from, date '1900-01-01') <= coalesce(s.ended_on, current_date)
            and coalesce(m.valid_to, date '9999-12-31') >= coalesce(s.ended_on, current_date)
    ) as groups
from core.states as s
left join core.states as n on s.successor_code = n.state_code
left join core.groups as g on s.regional_group = g.group_code
where s.state_code = $state_code
