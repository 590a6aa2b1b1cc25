-- Where does a text name each of its sponsors? Document, page and characters
-- Group: Texts and evidence
select
    e.proposal_id,
    s.name,
    e.role,
    e.name_as_printed,
    e.document_id,
    e.page,
    e.span_start,
    e.span_end
from core.sponsorship_events as e
inner join core.states as s using (state_code)
order by e.proposal_id, e.position
limit 100
