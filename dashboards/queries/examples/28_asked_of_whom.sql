-- What does one resolution ask for, of whom and by when? With the paragraph that says so
-- Group: What is asked, and by when
select
    c.paragraph_no,
    c.addressee,
    c.action,
    c.due_text,
    c.due_from,
    c.due_to,
    p.text as paragraph
from timelines.commitments as c
left join core.paragraphs as p on c.document_id = p.document_id and c.paragraph_no = p.paragraph_no
where c.document_id = 'A/RES/78/237'
order by c.commitment_no
