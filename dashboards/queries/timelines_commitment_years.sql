-- One row per year and kind of text: how many of its commitments fall due.
-- n_commitments: Commitments whose last day falls in the year.
select
    cast(year(coalesce(c.due_to, c.due_from)) as varchar) as due_year,
    c.status_of_text,
    count(*) as n_commitments
from timelines.commitments as c
inner join core.documents as d using (document_id)
where coalesce(c.due_to, c.due_from) is not null and ($session is null or d.session = $session)
group by all
order by all
