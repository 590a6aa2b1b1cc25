-- One row per member of a group in one scope and session, those apart from its majority most first; members with few votes come last.
-- n_apart "Votes apart": Votes of the member (yes, no or abstain) unlike the one that most other members who voted cast.
-- n_votes "Of votes": Its votes on roll calls on which the other members had a majority.
-- name "State"
-- share_with_majority "With the majority"
-- list "Roll calls": Leads to the roll calls on which it voted apart.
-- share_apart: The rest of share_with_majority.
-- n_alike: Members with the same share among those ranked.
-- n_ranked: Members that are ranked.
-- is_few: True for fewer than ten votes counted, or fewer than half of the most of any member: not ranked.
with members as (
    select
        m.state_code,
        t.name,
        m.share_with_majority,
        m.n_votes,
        1 - m.share_with_majority as share_apart,
        cast(round(m.n_votes * (1 - m.share_with_majority)) as integer) as n_apart,
        m.n_votes < 10 or m.n_votes < max(m.n_votes) over () / 2 as is_few
    from coalitions.majority_voting as m
    inner join core.states as t on m.state_code = t.state_code
    where m.scope = $scope and m.session = $session and m.group_code = $group_code
)

select
    *,
    if(n_apart > 0, 'show', null) as list,
    count(*) over (partition by is_few, round(share_with_majority, 9)) as n_alike,
    count(*) filter (where not is_few and share_with_majority is not null) over () as n_ranked
from members
order by is_few asc, share_with_majority asc nulls last, n_votes desc, name asc
