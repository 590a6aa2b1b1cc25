-- One row: the resolution that this text continues, and whether a list of its sponsors is held.
-- previous_symbol: Resolution that the line of this text comes from.
select
    e.from_resolution as previous_symbol,
    e.evidence,
    e.grade,
    b.proposal_id as previous_id,
    r.session,
    coalesce(b.sponsor_list_status, 'none_held') as sponsor_list_status
from core.proposals as p
inner join timelines.family_edges as e on p.resolution_symbol = e.to_resolution
left join core.resolutions as r on e.from_resolution = r.resolution_symbol
left join core.proposals as b on e.from_resolution = b.resolution_symbol
where p.proposal_id = $proposal_id
order by r.adopted_on desc nulls last
