-- Who is asked for something by a time, and how often?
-- Group: What is asked, and by when
select
    addressee,
    count(*) as n_asked,
    count(distinct document_id) as n_texts,
    min(due_to) as first_due,
    max(due_to) as last_due
from timelines.commitments
where addressee is not null
group by all
order by n_asked desc, addressee asc
limit 50
