-- One row: a state, its membership and what it sponsors by the lists held.
-- n_sponsored: Texts that the state sponsors, by the lists held.
-- groups: Groups the state belongs to today, or belonged to at the end of its membership.
select
    s.*,
    n.name as successor,
    g.name as regional_group_name,
    (select count(*) from core.sponsorships p where p.state_code = s.state_code and p.is_sponsor) as n_sponsored,
    (
        select list(distinct o.name order by o.name)
        from core.group_memberships m
        join core.groups o using (group_code)
        where m.state_code = s.state_code
            and coalesce(m.valid_from, date '1900-01-01') <= coalesce(s.ended_on - 1, current_date)
            and coalesce(m.valid_to, date '9999-12-31') > coalesce(s.ended_on - 1, current_date)
    ) as groups
from core.states s
left join core.states n on n.state_code = s.successor_code
left join core.groups g on g.group_code = s.regional_group
where s.state_code = $state_code
