-- One row per year in which something falls due; of a session, the year in which it opens.
with dates as (
    select
        coalesce(due_from, due_to) as due_from,
        coalesce(due_to, due_from) as due_to,
        1945 + cast(nullif(regexp_extract(due_session, '^(\d+)(, \d+)*$', 1), '') as integer) as opens_in
    from timelines.commitments
),

years as (
    select unnest(generate_series(coalesce(year(due_from), opens_in), coalesce(year(due_to), opens_in))) as due_year
    from dates
    where due_from is not null or opens_in is not null
)

select distinct cast(due_year as varchar) as due_year
from years
order by due_year
