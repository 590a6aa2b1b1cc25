-- One row per resolution in a line of resolutions, oldest first.
-- is_held: Whether its text is held.
with members as (
    select from_resolution as resolution_symbol from timelines.family_edges
    where family_id = $family_id
    union
    select to_resolution from timelines.family_edges
    where family_id = $family_id
)

select
    m.resolution_symbol,
    r.title,
    r.session,
    r.adopted_on,
    coalesce(r.is_held, false) as is_held,
    if(coalesce(r.is_held, false), 'text held', 'only cited') as held
from members as m
left join core.resolutions as r using (resolution_symbol)
order by r.adopted_on nulls last, m.resolution_symbol
