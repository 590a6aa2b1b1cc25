-- What share of texts is adopted without a vote, session by session?
-- Group: Votes
select
    session,
    scope,
    n_adopted_without_vote,
    n_adopted_by_vote,
    n_adopted_unknown,
    round(share_without_vote, 3) as share_without_vote
from coalitions.voting_sessions
where scope = 'plenary_adoption'
order by try_cast(session as integer)
