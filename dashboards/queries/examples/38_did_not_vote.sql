-- Which states took no part in most votes of one session, and what is known of why?
-- Group: Votes
select
    s.name as state,
    count(*) filter (where v.vote = 'not_voting') as n_not_voting,
    count(*) as n_votes,
    count(*) filter (where v.not_voting_reason = 'absent') as n_known_absent,
    count(*) filter (where v.not_voting_reason = 'unknown') as n_reason_unknown
from core.votes as v
inner join core.roll_calls as r using (roll_call_id)
inner join core.states as s using (state_code)
where r.session = '74' and r.stage = 'plenary'
group by s.name
order by n_not_voting desc, s.name asc
limit 50
