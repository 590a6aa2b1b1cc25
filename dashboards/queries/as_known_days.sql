-- One row per day on which something about the text came to be known, newest first.
-- day "Known from": Day from which it was known, by the date of the document or meeting that says so.
-- n_events "Events": Events that were known from that day on.
select
    known_from as day,
    count(*) as n_events
from timelines.events
where proposal_id = $proposal_id and known_from is not null
group by known_from
order by known_from desc
