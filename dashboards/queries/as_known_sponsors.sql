-- One row per state that stood as a sponsor of the text by what was known on a day.
-- state "State": Short name of the state.
-- known_from "Known from"
-- role "How": What the document that lists it says.
-- place "Where it says so": Document and page, or its record, leading there.
-- passage: What the place leads to: words of a stored document, or a field of a record.
select
    k.state_code,
    t.name as state,
    k.known_from,
    k.role,
    coalesce(d.symbol, k.document_id) || coalesce(', page ' || e.page, '') as place,
    coalesce(
        e.document_id || ':' || e.span_start || '-' || e.span_end,
        e.record_id || '@' || e.field || '@' || e.name_as_printed,
        k.document_id
    ) as passage
from timelines.sponsors_as_known as k
inner join core.states as t using (state_code)
left join core.sponsorship_events as e on k.event_id = e.event_id
left join core.documents as d on k.document_id = d.document_id
where
    k.proposal_id = $proposal_id
    and k.is_sponsor
    and k.known_from <= cast($known_on as date)
    and coalesce(k.known_to >= cast($known_on as date), true)
order by k.known_from, t.name
