-- Ids of {kind}s that the two builds have under different names, by what core.id_aliases of the other says.
-- An id that both hold is nobody's old name. Several old ids may have become one: the first of them is taken
-- for its former self (a draft before the resolution that stood for it), the others were merged into it.
insert into renamed
with before_ids as (
    select {id} as id from before_build.{table}
),

after_ids as (
    select {id} as id from after_build.{table}
),

forward as (
    select
        old_id as id,
        min(current_id) as key
    from after_build.core.id_aliases
    where
        kind = '{kind}'
        and old_id in (from before_ids)
        and old_id not in (from after_ids)
        and current_id in (from after_ids)
    group by old_id
    having count(distinct current_id) = 1
),

backward as (
    select
        old_id as id,
        min(current_id) as key
    from before_build.core.id_aliases
    where
        kind = '{kind}'
        and old_id in (from after_ids)
        and old_id not in (from before_ids)
        and current_id in (from before_ids)
        and current_id not in (from after_ids)
    group by old_id
    having count(distinct current_id) = 1
)

select
    '{kind}' as kind,
    'before' as side,
    id,
    key,
    key in (from before_ids)
    or row_number() over (partition by key order by starts_with(id, 'A/RES/'), id) > 1 as is_merged
from forward
union all
select
    '{kind}' as kind,
    'after' as side,
    id,
    key,
    false as is_merged
from backward
qualify row_number() over (partition by key order by starts_with(id, 'A/RES/'), id) = 1
