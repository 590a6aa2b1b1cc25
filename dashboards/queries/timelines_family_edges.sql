-- One row per step from one resolution of a line to the next that continues it, newest first.
-- from_number "From": The earlier resolution.
-- to_number "To": The later resolution.
-- edge_kind "Step": renews: continues the earlier; merges: also continues another text; splits: the earlier is also continued by another.
-- grade "Grade"
-- text_similarity "Texts alike"
-- n_unplaced_before "Not placed between"
-- evidence "Evidence"
select
    e.from_resolution,
    e.to_resolution,
    replace(e.from_resolution, 'A/RES/', '') as from_number,
    replace(e.to_resolution, 'A/RES/', '') as to_number,
    e.edge_kind,
    e.evidence,
    e.grade,
    e.text_similarity,
    nullif(e.n_unplaced_before, 0) as n_unplaced_before
from timelines.family_edges as e
left join timelines.family_members as m on e.family_id = m.family_id and e.to_resolution = m.resolution_symbol
where e.family_id = $family_id
order by m.member_rank desc, e.to_resolution desc, e.from_resolution asc
