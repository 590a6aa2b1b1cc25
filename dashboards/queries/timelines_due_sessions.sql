-- One row per session in which something falls due.
select distinct
    c.due_session,
    s.opened_on
from timelines.commitments as c
left join core.sessions as s on c.due_session = s.session
where regexp_full_match(c.due_session, '\d+')
order by s.opened_on nulls last, c.due_session
