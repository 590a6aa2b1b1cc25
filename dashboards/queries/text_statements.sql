-- One row per statement or explanation on the text that a record names.
-- kind "What"
-- speaker "Who": State that spoke, or the name as the record prints it.
-- on_behalf_of "On behalf of"
-- place "Where it says so": Document and page, leading to the passage.
-- page_said: Page of that document.
-- n_kind: Statements of the same kind.
-- passage: Where the words stand in the stored document: document, first and last character.
select
    s.kind,
    s.state_code,
    coalesce(t.name, s.name_as_printed) as speaker,
    s.on_behalf_of,
    coalesce(d.symbol, s.meeting_symbol, 'document without symbol') || coalesce(', page ' || s.page, '') as place,
    s.speaker_as_printed,
    s.made_on,
    coalesce(d.symbol, s.meeting_symbol, 'document without symbol') as said_in,
    coalesce('page ' || s.page, 'where') as page_said,
    s.document_id || ':' || s.span_start || '-' || s.span_end as passage,
    count(*) over (partition by s.kind) as n_kind
from core.statements as s
left join core.states as t using (state_code)
left join core.documents as d using (document_id)
where s.proposal_id = $proposal_id
order by s.kind, d.dated_on nulls last, s.document_id, s.span_start
