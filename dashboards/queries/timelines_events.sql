-- One row per event of one session, newest first; a list of sponsors counts as one.
-- n_states: States that the event names.
select
    e.happened_on,
    e.event_kind,
    p.title,
    e.proposal_id,
    coalesce(any_value(e.resolution_symbol), e.proposal_id) as symbol,
    count(distinct e.state_code) as n_states,
    if(count(*) = 1, any_value(e.detail), null) as detail
from timelines.events e
left join core.proposals p using (proposal_id)
where e.session = $session
group by e.happened_on, e.event_kind, p.title, e.proposal_id
order by e.happened_on desc, p.title, e.event_kind
