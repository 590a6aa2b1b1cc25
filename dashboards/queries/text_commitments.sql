-- One row per thing that the text decides, requests or announces by a time.
-- due_text "When, as printed"
-- addressee "Asked of"
-- action "What"
-- due_from "From"
-- due_to "Until"
-- due_session "Session"
-- status_of_text "Text is"
-- said_in "Said in": The version that says so.
-- passage: Where the words stand in the stored document: document, first and last character.
-- place "Where": Paragraph that says so, as it is numbered in print.
select
    c.document_id,
    coalesce(d.symbol, 'a document without symbol') as said_in,
    case
        when g.label is not null and g.paragraph_kind = 'operative' then 'paragraph ' || g.label
        when g.paragraph_kind = 'sub_operative' then concat_ws(' ', 'paragraph', o.label, g.label)
        when g.paragraph_kind = 'preambular' then 'the preamble'
        else replace(g.paragraph_kind, '_', ' ')
    end as place,
    c.addressee,
    c.action,
    c.due_text,
    c.due_from,
    c.due_to,
    c.due_session,
    c.status_of_text,
    c.document_id || ':' || c.span_start || '-' || c.span_end as passage
from timelines.commitments as c
inner join core.documents as d using (document_id)
left join core.paragraphs as g on c.document_id = g.document_id and c.paragraph_no = g.paragraph_no
left join core.paragraphs as o on c.document_id = o.document_id and g.parent_no = o.paragraph_no
where d.proposal_id = $proposal_id
order by d.dated_on desc nulls last, c.document_id asc, c.paragraph_no asc, c.due_to asc, c.due_session asc
