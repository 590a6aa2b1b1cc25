-- One row per event of the text that was known on a day; a list of sponsors counts as one.
-- happened_on "Date": When it happened or is due.
-- event_kind "What happened"
-- n_states "States named": States that the event names.
-- detail "As recorded"
-- known_from "Known from"
select
    happened_on,
    event_kind,
    nullif(count(distinct state_code), 0) as n_states,
    if(count(state_code) = 0, any_value(replace(detail, '_', ' ')), null) as detail,
    document_id,
    known_from
from timelines.events
where proposal_id = $proposal_id and known_from <= cast($known_on as date)
group by happened_on, event_kind, known_from, document_id, if(state_code is null, event_id, null)
order by happened_on, event_kind, document_id
