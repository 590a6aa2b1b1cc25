-- One row per year in which something falls due; of a session, the year in which it opens.
with dates as (
    select
        coalesce(due_from, due_to) as due_from,
        coalesce(due_to, due_from) as due_to,
        cast(nullif(regexp_extract(due_session, '^(\d+)(, \d+)*$', 1), '') as integer) as session_number
    from timelines.commitments
)

select distinct cast(unnest(generate_series(
    coalesce(year(due_from), 1945 + session_number),
    coalesce(year(due_to), 1945 + session_number)
)) as varchar) as due_year
from dates
where due_from is not null or session_number is not null
order by due_year
