-- Ids that were merged into another one: changed, not gone.
insert into {changes}
select
    'changed' as change,
    key as "{id}",
    null as label,
    [{{'field': '{id}', 'from': id, 'to': key}}] as fields
from renamed
where kind = '{kind}' and is_merged
