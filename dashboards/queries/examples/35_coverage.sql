-- How much of each session and body is held?
-- Group: Quality
select
    session,
    body,
    kind,
    held,
    known,
    round(held / nullif(known, 0), 2) as share
from quality.coverage
order by try_cast(session as integer) desc nulls last, body asc, kind asc
limit 200
