-- One row per paragraph of a version of the text that asks something of somebody and names no time for it.
-- whom "Asked of": Whom it is asked of, as printed; empty where the words before what is asked name nobody.
-- asked "What": The paragraph as printed.
-- said_in "Said in": The document that says so.
-- place "Where": Paragraph that says so, as it is numbered in print, leading to the passage.
-- passage: Where the words stand in the stored document: document, first and last character.
with asking as (
    select
        g.*,
        d.symbol,
        coalesce(d.dated_on, d.adopted_on) as said_on
    from core.paragraphs as g
    inner join core.documents as d using (document_id)
    where
        d.proposal_id = $proposal_id
        and g.paragraph_kind in ('operative', 'sub_operative')
        and regexp_matches(g.opening, '\b(requests|invites|urges|calls upon|encourages|appeals to|asks)\b', 'i')
),

timed as (
    select distinct
        document_id,
        paragraph_no
    from timelines.commitments
)

select
    a.document_id,
    coalesce(a.symbol, 'without symbol') as said_in,
    nullif(
        regexp_extract(
            a.text,
            '^' || regexp_escape(a.opening) || '(?: again| once again| in this regard)?,? (?:the )?(.{2,160}?)(?:,| to | and to )',
            1
        ), ''
    ) as whom,
    a.text as asked,
    case
        when a.paragraph_kind = 'operative' then 'paragraph ' || a.label
        else concat_ws(' ', 'paragraph', o.label, a.label)
    end as place,
    a.document_id || ':' || a.span_start || '-' || a.span_end as passage
from asking as a
anti join timed as t on a.document_id = t.document_id and a.paragraph_no = t.paragraph_no
left join core.paragraphs as o on a.document_id = o.document_id and a.parent_no = o.paragraph_no
order by a.said_on desc nulls last, a.document_id asc, a.paragraph_no asc
