-- One row per thing that a version of the text asks for or decides by a time, in the order of the document.
-- due_text "When, as printed"
-- due_to "Until"
-- addressee "Asked of"
-- action "What"
-- said_in "Said in": The document that says so.
-- place "Where": Paragraph that says so, as it is numbered in print, leading to the passage.
-- status_of_text "Text is": Whether that document is a proposal or was adopted.
-- due_from "From"
-- due_session "Session"
-- whom: Whom it is asked of, or that nobody is named.
-- period: Year or session in which it falls due; none where no date can be told.
-- passage: Where the words stand in the stored document: document, first and last character.
select
    c.document_id,
    coalesce(d.symbol, 'without symbol') as said_in,
    case
        when g.label is not null and g.paragraph_kind = 'operative' then 'paragraph ' || g.label
        when g.paragraph_kind = 'sub_operative' then concat_ws(' ', 'paragraph', o.label, g.label)
        when g.paragraph_kind = 'preambular' then 'the preamble'
        else replace(g.paragraph_kind, '_', ' ')
    end as place,
    c.addressee,
    coalesce(c.addressee, 'nobody by name') as whom,
    c.action,
    c.due_text,
    c.due_from,
    c.due_to,
    c.due_session,
    coalesce(cast(year(coalesce(c.due_to, c.due_from)) as varchar), 'session ' || c.due_session, 'none') as period,
    c.status_of_text,
    c.document_id || ':' || c.span_start || '-' || c.span_end as passage
from timelines.commitments as c
inner join core.documents as d using (document_id)
left join core.paragraphs as g on c.document_id = g.document_id and c.paragraph_no = g.paragraph_no
left join core.paragraphs as o on c.document_id = o.document_id and g.parent_no = o.paragraph_no
where d.proposal_id = $proposal_id
order by coalesce(d.dated_on, d.adopted_on) desc nulls last, c.document_id asc, c.paragraph_no asc, c.span_start asc
