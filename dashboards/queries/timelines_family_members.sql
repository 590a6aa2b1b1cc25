-- One row per resolution in a line of resolutions, oldest first.
-- resolution_symbol "Resolution"
-- title "Title"
-- adopted_on "Adopted"
-- held "Here": Whether its text is held, only the facts of its cover, or only citations of it.
with members as (
    select from_resolution as resolution_symbol
    from timelines.family_edges
    where family_id = $family_id
    union distinct
    select to_resolution as resolution_symbol
    from timelines.family_edges
    where family_id = $family_id
)

select
    m.resolution_symbol,
    replace(m.resolution_symbol, 'A/RES/', '') as number,
    r.title,
    r.session,
    r.adopted_on,
    case when d.has_text then 'text held' when r.is_held then 'cover facts held' else 'only cited' end as held
from members as m
left join core.resolutions as r on m.resolution_symbol = r.resolution_symbol
left join core.documents as d on m.resolution_symbol = d.symbol
order by r.adopted_on nulls last, m.resolution_symbol
