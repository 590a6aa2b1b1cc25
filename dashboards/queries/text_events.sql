-- One row per dated event in the life of the text, known on a day or ever; a list of sponsors counts as one.
-- happened_on "Date": When it happened or is due.
-- event_kind "What happened"
-- n_states "States named": States that the event names.
-- detail "As recorded"
-- known_from "Known from"
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
    where e.proposal_id = $proposal_id and ($known_on is null or e.known_from <= cast($known_on as date))
)

select
    happened_on,
    event_kind,
    nullif(count(distinct state_code), 0) as n_states,
    if(count(state_code) = 0, any_value(replace(detail, '_', ' ')), null) as detail,
    document_id,
    known_from,
    min_by(place, coalesce(span_start, 2147483647)) as place,
    min_by(passage, coalesce(span_start, 2147483647)) as passage
from told
group by happened_on, event_kind, known_from, document_id, if(state_code is null, event_id, null)
order by happened_on, event_kind, document_id
