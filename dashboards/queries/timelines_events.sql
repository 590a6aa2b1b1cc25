-- One row per event of one session, newest first; a list of sponsors counts as one.
-- happened_on "Date"
-- event_kind "What happened"
-- symbol "Text": Symbol of the resolution, else of the draft.
-- title "Title"
-- n_states "States named": States that the event names.
-- detail "As recorded"
-- place "Where it says so": Document and page, its record, or the sources of the vote; leading there.
-- passage: What the place leads to: words, a fact or a record of a document, or a vote in each source.
with told as (
    select
        e.*,
        coalesce(d.symbol || coalesce(', page ' || e.page, ''), 'the sources of the vote') as place,
        coalesce(
            e.document_id || ':' || e.span_start || '-' || e.span_end,
            s.record_id || '@' || s.field,
            if(e.field is null, e.document_id || case
                when e.event_kind in ('tabled', 'revised', 'addendum_issued') then '@dated_on'
                when e.event_kind = 'issued' then '@issued_on'
                when e.event_kind = 'adopted' then '@adopted_on'
            end, null),
            'vote/' || a.roll_call_id,
            e.document_id
        ) as passage
    from timelines.events as e
    left join core.documents as d on e.document_id = d.document_id
    left join core.actions as a on e.event_id = a.action_id
    left join core.sponsorship_events as s on e.event_id = s.event_id
    where
        e.session = $session
        and e.event_kind <> 'due'
        and ($known_on is null or e.known_from <= cast($known_on as date))
)

select
    e.happened_on,
    e.event_kind,
    p.title,
    e.proposal_id,
    coalesce(any_value(e.resolution_symbol), e.proposal_id) as symbol,
    nullif(count(distinct e.state_code), 0) as n_states,
    if(count(e.state_code) = 0, any_value(replace(e.detail, '_', ' ')), null) as detail,
    min_by(e.place, coalesce(e.span_start, 2147483647)) as place,
    min_by(e.passage, coalesce(e.span_start, 2147483647)) as passage
from told as e
left join core.proposals as p using (proposal_id)
group by e.happened_on, e.event_kind, p.title, e.proposal_id
order by e.happened_on desc, p.title asc, e.event_kind asc
