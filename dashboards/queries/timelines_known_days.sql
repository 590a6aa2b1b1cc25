-- One row per day on which something of a session came to be known, newest first.
-- n_events: Events that were known from that day on.
select
    known_from as day,
    count(*) as n_events
from timelines.events
where session = $session and known_from is not null and event_kind <> 'due'
group by known_from
order by known_from desc
