-- Which sponsors did not vote yes on their own text? Where no vote of theirs is held, why not
-- Group: Sponsors
select
    v.session,
    v.proposal_id,
    v.stage,
    s.name as state,
    v.vote,
    v.not_voting_reason,
    v.intended_vote,
    v.no_vote_reason,
    v.decided_on
from coalitions.sponsor_votes as v
inner join core.states as s using (state_code)
where v.is_sponsor and v.vote is distinct from 'yes'
order by v.vote is null asc, v.decided_on desc nulls last, v.proposal_id asc, v.stage asc, state asc
limit 200
