-- One row per member of a group in one scope and session, those with its majority least first; members with few votes come last.
-- share_with_majority "With the majority"
-- n_votes "Votes counted"
-- name "State"
-- n_alike: Members with the same share among those ranked.
-- is_few: True for fewer than ten votes counted, or fewer than half of the most of any member: not ranked.
with members as (
    select
        m.state_code,
        t.name,
        m.share_with_majority,
        m.n_votes,
        m.n_votes < 10 or m.n_votes < max(m.n_votes) over () / 2 as is_few
    from coalitions.majority_voting as m
    inner join core.states as t on m.state_code = t.state_code
    where m.scope = $scope and m.session = $session and m.group_code = $group_code
)

select
    *,
    count(*) over (partition by is_few, round(share_with_majority, 9)) as n_alike
from members
order by is_few asc, share_with_majority asc nulls last, n_votes desc, name asc
