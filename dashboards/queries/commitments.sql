-- One row per thing that a text asks for or decides by a time: what falls due after the build first; of one text or of all.
-- due_to "Until"
-- due_text "When, as printed"
-- addressee "Asked of"
-- action "What"
-- said_in "Said in": The document that says so.
-- title "Text"
-- status_of_text "Text is": Whether that document is a proposal or was adopted.
-- due_from "From"
-- due_session "Session"
-- passage: Where the words stand in the stored document: document, first and last character.
-- place "Where": Paragraph that says so, as it is numbered in print.
select
    coalesce(d.symbol, 'without symbol') as said_in,
    coalesce(d.proposal_id, c.document_id) as text_id,
    d.title,
    d.session,
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
where
    ($proposal_id is null or d.proposal_id = $proposal_id)
    and ($session is null or d.session = $session)
    and ($status is null or c.status_of_text = $status)
    and ($due is null or list_contains(string_split(c.due_session, ', '), $due))
    and ($year is null or $year between year(coalesce(c.due_from, c.due_to)) and year(coalesce(c.due_to, c.due_from)))
    and (
        $words is null
        or contains(lower(strip_accents(concat_ws(' ', d.title, c.action, c.addressee, d.symbol))), lower(strip_accents($words)))
    )
order by
    coalesce(c.due_to, c.due_from) < (select max(built_at)::date from quality.builds) nulls last,
    coalesce(c.due_to, c.due_from) nulls last,
    said_in,
    c.paragraph_no,
    c.span_start
