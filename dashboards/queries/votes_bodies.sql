-- One row per body that took roll calls in one session, or of all.
-- body: Main Committee, or the plenary.
-- n_roll_calls: Roll calls of the body.
-- n_of_session: Roll calls of the session before any body.
select
    coalesce(committee, 'plenary') as body,
    count(*) as n_roll_calls,
    sum(count(*)) over () as n_of_session
from core.roll_calls
where $session is null or session = $session
group by body
order by body = 'plenary' desc, body asc
