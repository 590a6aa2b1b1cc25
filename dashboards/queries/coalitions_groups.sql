-- One row per group of states.
select
    group_code,
    name,
    kind
from core.groups
order by kind desc, name asc
