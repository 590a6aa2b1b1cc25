-- What was known of a text on a day, here 30 October 2023?
-- Group: Texts and evidence
select
    happened_on,
    event_kind,
    count(*) as n_events,
    string_agg(distinct state_code, ' ' order by state_code) as states,
    known_from
from timelines.events
where proposal_id = 'A/C.1/78/L.60' and known_from <= date '2023-10-30'
group by happened_on, event_kind, known_from
order by known_from, happened_on, event_kind
