-- One row per year in which something falls due.
select distinct cast(year(coalesce(due_to, due_from)) as varchar) as due_year
from timelines.commitments
where coalesce(due_to, due_from) is not null
order by 1
