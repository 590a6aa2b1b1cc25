-- One row per event of one session, newest first; a list of sponsors counts as one.
-- happened_on "Date"
-- event_kind "What happened"
-- symbol "Text": Symbol of the resolution, else of the draft.
-- title "Title"
-- n_states "States named": States that the event names.
-- detail "As recorded"
select
    e.happened_on,
    e.event_kind,
    p.title,
    e.proposal_id,
    coalesce(any_value(e.resolution_symbol), e.proposal_id) as symbol,
    nullif(count(distinct e.state_code), 0) as n_states,
    if(count(e.state_code) = 0, any_value(replace(e.detail, '_', ' ')), null) as detail
from timelines.events as e
left join core.proposals as p using (proposal_id)
where
    e.session = $session
    and e.event_kind <> 'due'
    and ($known_on is null or e.known_from <= cast($known_on as date))
group by e.happened_on, e.event_kind, p.title, e.proposal_id
order by e.happened_on desc, p.title asc, e.event_kind asc
