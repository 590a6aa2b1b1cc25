-- The rows of one build, under the ids that the two builds have in common.
create or replace temp table {side}_rows as
select
    {columns},
    {label} as label,
    {own_id} as own_id,
    true as is_there
from {side}_build.{table} as held
{joins}
{kept}
{unrepeated}
