-- Which votes did a delegation later say it had not intended?
-- Group: Votes
select
    c.voted_on,
    c.resolution_symbol,
    c.title,
    s.name as state,
    v.vote as recorded,
    v.intended_vote as intended
from core.votes as v
inner join core.roll_calls as c using (roll_call_id)
inner join core.states as s using (state_code)
where v.intended_vote is not null
order by c.voted_on desc, s.name asc
limit 100
