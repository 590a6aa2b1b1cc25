-- One row per group with three ranked members or more in one scope and session: the member most often apart from its majority.
-- n_apart "Votes apart": Its votes (yes, no or abstain) unlike the one that most other members who voted cast.
-- n_votes "Of votes": Its votes on roll calls on which the other members had a majority.
-- name "Most often apart": Member with the largest share of votes apart, among those with enough votes.
-- group_name "Group": Name of the group; members on the date of each vote.
-- share_with_majority "With the majority"
-- n_alike "As often": Members with the same share, itself included.
-- n_ranked "Members counted": Members with ten such votes or more and at least half of the most of any member.
with members as (
    select
        m.*,
        m.n_votes < 10 or m.n_votes < max(m.n_votes) over (partition by m.group_code) / 2 as is_few
    from coalitions.majority_voting as m
    where m.scope = $scope and m.session = $session
),

ranked as (
    select
        *,
        cast(round(n_votes * (1 - share_with_majority)) as integer) as n_apart,
        count(*) over (partition by group_code) as n_ranked,
        count(*) over (partition by group_code, round(share_with_majority, 9)) as n_alike
    from members
    where not is_few and share_with_majority is not null
)

select
    r.group_code,
    g.name as group_name,
    r.state_code,
    t.name,
    r.n_apart,
    r.n_votes,
    r.share_with_majority,
    r.n_alike,
    r.n_ranked
from ranked as r
inner join core.groups as g on r.group_code = g.group_code
inner join core.states as t on r.state_code = t.state_code
where r.n_ranked >= 3
qualify row_number() over (partition by r.group_code order by r.share_with_majority asc, r.n_votes desc, t.name asc) = 1
order by r.share_with_majority asc, r.n_votes desc, g.name asc
