-- How many things that texts ask for fall due in each year? Show it as a chart
-- Group: What is asked, and by when
select
    year(due_to) as year,
    count(*) as n_asked,
    count(*) filter (where addressee ilike '%Secretary-General%') as n_of_secretary_general
from timelines.commitments
where due_to is not null
group by all
order by year
