-- One row per state that was a member of a group on at least one day of a session, its first and last days included.
select distinct m.state_code
from core.group_memberships as m
left join core.sessions as s on s.session = $session
where
    m.group_code = $group_code
    and coalesce(m.valid_from, date '1900-01-01') <= coalesce(s.closed_on, current_date)
    and coalesce(m.valid_to, date '9999-12-31') >= coalesce(s.opened_on, current_date)
order by m.state_code
