-- One row per dated event in the life of the text.
select
    happened_on,
    event_kind,
    any_value(detail) as detail,
    count(*) as n_records,
    any_value(resolution_symbol) as resolution_symbol,
    known_from
from timelines.events
where proposal_id = $proposal_id
group by happened_on, event_kind, known_from, if(state_code is null, event_id, null)
order by happened_on, event_kind
