-- One row: the resolution that this text continues, and whether a list of its sponsors is held.
-- previous_symbol: Resolution that the line of this text comes from.
select e.from_resolution as previous_symbol, e.evidence, e.grade, b.proposal_id as previous_id, r.session,
    coalesce(b.sponsor_list_status, 'none_held') as sponsor_list_status
from core.proposals p
join timelines.family_edges e on e.to_resolution = p.resolution_symbol
left join core.resolutions r on r.resolution_symbol = e.from_resolution
left join core.proposals b on b.resolution_symbol = e.from_resolution
where p.proposal_id = $proposal_id
order by r.adopted_on desc nulls last
