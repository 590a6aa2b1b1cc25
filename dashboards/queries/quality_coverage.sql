-- One row per session, body and kind of document: how many are held of how many are known to exist.
-- session "Session"
-- body "Body"
-- kind "Kind"
-- held "Held"
-- known "Known to exist": Number known to exist; not known where nothing held says.
select
    c.session,
    c.body,
    c.kind,
    c.held,
    c.known
from quality.coverage as c
left join core.sessions as s using (session)
order by s.opened_on desc nulls last, c.body asc, c.kind asc
