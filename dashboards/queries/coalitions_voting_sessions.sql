-- One row per session with recorded votes in one scope, newest first: what the measures of votes rest on.
-- session "Session"
-- n_roll_calls "Roll calls"
-- n_unanimous "Unanimous"
-- n_contested "Contested"
-- n_states "States"
-- n_adopted_without_vote "Adopted without a vote"
-- n_adopted_unknown "Not known how"
-- share_without_vote "Share without a vote"
-- is_full: True for the newest session with at least 20 roll calls, which is shown first.
select
    v.session,
    v.n_roll_calls,
    v.n_unanimous,
    v.n_contested,
    v.n_states,
    v.n_adopted_without_vote,
    v.n_adopted_unknown,
    v.share_without_vote,
    row_number() over (order by v.n_roll_calls >= 20 desc, s.opened_on desc nulls last, v.session asc) = 1 as is_full
from coalitions.voting_sessions as v
left join core.sessions as s on v.session = s.session
where v.scope = $scope
order by s.opened_on desc nulls last, v.session asc
