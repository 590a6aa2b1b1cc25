-- In which paragraphs do certain words stand?
-- Group: Texts and evidence
select
    d.symbol,
    d.title,
    p.paragraph_kind,
    p.label,
    p.page,
    p.text
from core.paragraphs as p
inner join core.documents as d using (document_id)
where p.text ilike '%international security%'
order by d.dated_on desc nulls last, d.symbol asc, p.paragraph_no asc
limit 100
