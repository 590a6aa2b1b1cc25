-- One row per session and group of one state: how often it voted as most of the other members did, newest session first.
-- session "Session"
-- group_name "Group": Group of which the state was a member on the dates of the votes.
-- share_with_majority "With the majority"
-- n_votes "Votes"
-- n_members "Members": States of the group with a value in the session.
-- place "Place": Among the members with ten votes or more, 1 for the one most often with the majority of the others.
-- is_few: Whether the share rests on fewer than ten votes.
with members as (
    select
        *,
        n_votes < 10 as is_few,
        count(share_with_majority) over (partition by session, group_code) as n_members
    from coalitions.majority_voting
    where scope = $scope
),

ranked as (
    select
        *,
        if(is_few, null, rank() over (partition by session, group_code, is_few order by share_with_majority desc)) as place
    from members
)

select
    r.session,
    try_cast(r.session as integer) as session_no,
    r.group_code,
    r.group_code as line,
    r.group_code as label,
    g.name as group_name,
    r.share_with_majority,
    r.n_votes,
    r.n_members,
    r.place,
    r.is_few,
    r.group_code || (session_no - row_number() over (partition by r.group_code order by session_no)) as stretch
from ranked as r
inner join core.groups as g on r.group_code = g.group_code
left join core.sessions as s on r.session = s.session
where r.state_code = $state_code and r.share_with_majority is not null
order by s.opened_on desc nulls last, r.session asc, g.name asc
