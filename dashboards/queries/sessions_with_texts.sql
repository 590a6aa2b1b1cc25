-- One row per session of which a text is held, newest first.
select distinct
    p.session,
    s.opened_on
from core.proposals as p
left join core.sessions as s on p.session = s.session
where p.session is not null
order by s.opened_on desc nulls last, p.session asc
