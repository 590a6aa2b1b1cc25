-- One row per step from one resolution of a line to the next that continues it, newest first.
-- from_number "From": The earlier resolution.
-- to_number "To": The later resolution.
-- edge_kind "Step": renews: continues the earlier; merges: also continues another text; splits: the earlier is also continued by another.
-- grade "Grade"
-- text_similarity "Texts alike"
-- n_unplaced_before "Not placed between"
-- evidence "Evidence"
-- place "Where it says so": Where the later text cites the earlier one, else its title, else the sources of its vote.
-- passage: What the place leads to: words or the title of a stored document, or a vote in each source.
with cited as (
    select
        d.proposal_id,
        c.cited_symbol,
        min_by(
            struct_pack(
                place := coalesce(d.symbol, 'document without symbol') || ', page ' || c.page,
                passage := c.document_id || ':' || c.span_start || '-' || c.span_end
            ),
            (d.document_type <> 'resolution', c.document_id, c.span_start)
        ) as said
    from core.citations as c
    inner join core.documents as d using (document_id)
    where
        d.proposal_id is not null
        and c.cited_symbol in (
            select f.from_resolution from timelines.family_edges as f
            where f.family_id = $family_id
        )
    group by d.proposal_id, c.cited_symbol
)

select
    e.from_resolution,
    e.to_resolution,
    replace(e.from_resolution, 'A/RES/', '') as from_number,
    replace(e.to_resolution, 'A/RES/', '') as to_number,
    e.edge_kind,
    e.evidence,
    e.grade,
    e.text_similarity,
    nullif(e.n_unplaced_before, 0) as n_unplaced_before,
    coalesce(c.said.place, r.resolution_symbol || ', title', 'the sources of the vote') as place,
    coalesce(c.said.passage, r.document_id || '@title', 'vote/' || m.roll_call_id) as passage
from timelines.family_edges as e
left join core.resolutions as r on e.to_resolution = r.resolution_symbol and r.document_id is not null
left join cited as c on coalesce(r.proposal_id, e.to_resolution) = c.proposal_id and e.from_resolution = c.cited_symbol
left join timelines.family_members as m on e.family_id = m.family_id and e.to_resolution = m.resolution_symbol
where e.family_id = $family_id
order by m.member_rank desc, e.to_resolution desc, e.from_resolution asc
