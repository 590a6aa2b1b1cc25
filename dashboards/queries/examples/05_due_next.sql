-- What is asked of the Secretary-General, by date due?
-- Group: What is asked, and by when
select
    c.due_to,
    c.due_text,
    d.symbol,
    c.action,
    c.status_of_text
from timelines.commitments as c
inner join core.documents as d using (document_id)
where c.addressee ilike '%Secretary-General%'
order by c.due_to nulls last, d.symbol
limit 100
