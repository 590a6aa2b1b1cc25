-- How did states vote on a resolution, by where they stand in its session?
-- Group: Agreement and camps
select
    v.vote,
    count(*) as n_states,
    count(p.rank) as n_with_rank,
    round(median(p.rank), 1) as median_rank,
    min(p.rank) as first_rank,
    max(p.rank) as last_rank,
    arg_min(t.name, p.rank) as first_state,
    arg_max(t.name, p.rank) as last_state
from core.votes as v
inner join core.roll_calls as r using (roll_call_id)
inner join core.states as t using (state_code)
left join coalitions.ideal_points as p on r.session = p.session and v.state_code = p.state_code
where r.resolution_symbol = 'A/RES/74/247' and r.stage = 'plenary' and r.is_adoption
group by v.vote
order by median_rank
