-- One row per member of a group in one scope and session, those with its majority least first; members with few votes come last.
-- name "State"
-- share_with_majority "Share with the majority"
-- n_votes "Votes counted"
-- is_few: True for fewer than ten votes counted: not ranked.
select
    m.state_code,
    t.name,
    m.share_with_majority,
    m.n_votes,
    m.n_votes < 10 as is_few
from coalitions.majority_voting as m
inner join core.states as t on m.state_code = t.state_code
where m.scope = $scope and m.session = $session and m.group_code = $group_code
order by is_few asc, m.share_with_majority asc nulls last, m.n_votes desc, t.name asc
