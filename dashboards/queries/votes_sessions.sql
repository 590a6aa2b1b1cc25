-- One row per session with roll calls, newest first.
-- n_roll_calls: Roll calls of the session, of every kind and stage.
select
    c.session,
    s.opened_on,
    count(*) as n_roll_calls
from core.roll_calls as c
left join core.sessions as s using (session)
where c.session is not null
group by c.session, s.opened_on
order by s.opened_on desc nulls last, c.session asc
