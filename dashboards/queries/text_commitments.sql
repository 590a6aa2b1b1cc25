-- One row per thing that the text decides, requests or announces by a time.
-- due_text "When, as printed"
-- addressee "Asked of"
-- action "What"
-- due_from "From"
-- due_to "Until"
-- due_session "Session"
-- status_of_text "Text is"
-- said_in "Said in": The version that says so.
-- paragraph_no "Paragraph"
select
    c.document_id,
    coalesce(d.symbol, 'without symbol') as said_in,
    d.dated_on,
    c.paragraph_no,
    c.actor,
    c.addressee,
    c.action,
    c.due_text,
    c.due_from,
    c.due_to,
    c.due_session,
    c.status_of_text
from timelines.commitments c
join core.documents d using (document_id)
where d.proposal_id = $proposal_id
order by d.dated_on desc nulls last, c.document_id, c.paragraph_no, c.due_to
