-- Who voted how on one resolution?
-- Group: Votes
select
    v.vote,
    count(*) as n_states,
    string_agg(s.name, ', ' order by s.name) as states
from core.votes as v
inner join core.roll_calls as r using (roll_call_id)
inner join core.states as s using (state_code)
where r.resolution_symbol = 'A/RES/74/7' and r.stage = 'plenary' and r.is_adoption
group by v.vote
order by n_states desc
