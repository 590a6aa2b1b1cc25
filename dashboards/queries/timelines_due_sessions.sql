-- One row per session in which something falls due.
select distinct c.due_session, s.opened_on
from timelines.commitments c
left join core.sessions s on s.session = c.due_session
where c.due_session is not null
order by s.opened_on nulls last, c.due_session
