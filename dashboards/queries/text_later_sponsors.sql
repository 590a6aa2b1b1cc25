-- One row per state that joined, left or was corrected after the first page, with the document that says so.
-- happened_on "Date": Date of the joining where a record dates it, else of the document.
-- state "State": Short name of the state, or the name as printed.
-- role "What happened"
-- said_in "Said in": Document that says so.
-- place "Where": Page or field of the record, leading to it.
-- passage: What the place leads to: words of a stored document, or a field of a record.
select
    e.happened_on,
    e.state_code,
    coalesce(t.name, e.name_as_printed) as state,
    e.role,
    coalesce(d.symbol, e.source_file) as said_in,
    coalesce('page ' || e.page, 'field ' || e.field, 'its record') as place,
    coalesce(
        e.document_id || ':' || e.span_start || '-' || e.span_end, e.record_id || '@' || e.field || '@' || e.name_as_printed
    ) as passage
from core.sponsorship_events as e
left join core.states as t using (state_code)
left join core.documents as d using (document_id)
where
    e.proposal_id = $proposal_id
    and e.role in ('added_addendum', 'added_orally', 'added_report', 'withdrawn', 'corrected')
order by e.happened_on nulls last, e.role, state
