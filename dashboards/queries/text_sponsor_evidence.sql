-- One row per mention of a state as sponsor of the text, with the words around it in the stored page.
-- before: Words of the page before the name.
-- named: The name in the page.
-- field: Place in a catalogue record or file of cover facts, where no page is held.
-- after: Words of the page after the name.
-- passage: What the mention leads to: words of a stored document, or a field of a record.
select
    e.state_code,
    t.name as state,
    e.role,
    e.happened_on,
    e.document_id,
    coalesce(d.symbol, 'a document without symbol') as symbol,
    d.dated_on,
    e.source_name,
    e.source_file,
    e.page,
    e.name_as_printed,
    e.field,
    coalesce(
        e.document_id || ':' || e.span_start || '-' || e.span_end,
        e.record_id || '@' || e.field || '@' || e.name_as_printed
    ) as passage,
    substring(p.text, greatest(1, e.span_start - p.span_start - 159), least(160, e.span_start - p.span_start)) as before,
    substring(p.text, e.span_start - p.span_start + 1, e.span_end - e.span_start) as named,
    substring(p.text, e.span_end - p.span_start + 1, 160) as after
from core.sponsorship_events as e
left join core.states as t using (state_code)
left join core.documents as d using (document_id)
left join core.document_texts as p
    on e.document_id = p.document_id and e.span_start >= p.span_start and e.span_start < p.span_end
where e.proposal_id = $proposal_id and e.state_code = $state_code
order by e.happened_on nulls last, e.document_id, e.span_start nulls last, e.event_id
