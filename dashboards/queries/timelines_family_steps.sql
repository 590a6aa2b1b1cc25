-- One row per step in a line of resolutions, oldest first.
-- from_resolution "From"
-- to_resolution "To"
-- edge_kind "Step"
-- evidence "Evidence": What says that the second continues the first.
-- grade "Grade"
-- to_adopted_on "Adopted": When the second resolution of the step was adopted.
select
    e.from_resolution,
    e.to_resolution,
    e.edge_kind,
    e.evidence,
    e.grade,
    coalesce(b.title, a.title) as title,
    a.adopted_on as from_adopted_on,
    b.adopted_on as to_adopted_on
from timelines.family_edges as e
left join core.resolutions as a on e.from_resolution = a.resolution_symbol
left join core.resolutions as b on e.to_resolution = b.resolution_symbol
where e.family_id = $family_id
order by b.adopted_on nulls last, a.adopted_on nulls last, e.to_resolution
