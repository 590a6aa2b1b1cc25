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
-- falls_to "Falls due": Last day on which it falls due; of a session of the Assembly, the day before the next one opens.
-- falls_from: First day on which it falls due; of a session of the Assembly, the day it opens.
-- place "Where": Paragraph that says so, as it is numbered in print.
-- A session opens in September of the year that its number gives, where its days are not on record.
with numbered as (
    select
        document_id,
        commitment_no,
        cast(nullif(regexp_extract(due_session, '^(\d+)(, \d+)*$', 1), '') as integer) as session_number
    from timelines.commitments
)

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
    coalesce(c.due_from, c.due_to, s.opened_on, make_date(1945 + n.session_number, 9, 1)) as falls_from,
    coalesce(c.due_to, c.due_from, s.closed_on, make_date(1946 + n.session_number, 8, 31)) as falls_to,
    c.status_of_text,
    c.document_id || ':' || c.span_start || '-' || c.span_end as passage
from timelines.commitments as c
inner join core.documents as d on c.document_id = d.document_id
inner join numbered as n on c.document_id = n.document_id and c.commitment_no = n.commitment_no
left join core.paragraphs as g on c.document_id = g.document_id and c.paragraph_no = g.paragraph_no
left join core.paragraphs as o on c.document_id = o.document_id and g.parent_no = o.paragraph_no
left join core.sessions as s on cast(n.session_number as varchar) = s.session
where
    ($proposal_id is null or d.proposal_id = $proposal_id)
    and ($session is null or d.session = $session)
    and ($status is null or c.status_of_text = $status)
    and ($due is null or list_contains(string_split(c.due_session, ', '), $due))
    and (
        $year is null
        or $year between year(coalesce(c.due_from, c.due_to, s.opened_on, make_date(1945 + n.session_number, 9, 1)))
        and year(coalesce(c.due_to, c.due_from, s.opened_on, make_date(1945 + n.session_number, 9, 1)))
    )
    and (
        $words is null
        or list_bool_and(list_transform(
            string_split_regex(lower(strip_accents(trim($words))), '\s+'),
            lambda part: contains(lower(strip_accents(concat_ws(' ', d.title, c.action, c.addressee, d.symbol))), part)
        ))
    )
order by
    coalesce(c.due_to, c.due_from) < (select cast(max(built_at) as date) from quality.builds) nulls last,
    coalesce(c.due_to, c.due_from) nulls last,
    said_in,
    c.paragraph_no,
    c.span_start
