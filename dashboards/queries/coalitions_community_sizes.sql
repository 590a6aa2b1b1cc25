-- One row per session and community of a layer at one resolution, for states of a group or all.
-- session "Session"
-- session_no: Its number.
-- community "Community"
-- label "Called after"
-- n_shown "States": States of the community among those shown.
-- n_members "Members in all"
-- kind: Number of the community where it is among the six with most members over all sessions; 0 for all others.
select
    c.session,
    try_cast(c.session as integer) as session_no,
    c.community,
    any_value(c.label) as label,
    count(*) as n_shown,
    any_value(c.n_members) as n_members,
    if(c.community <= 6, c.community, 0) as kind
from coalitions.communities as c
left join core.sessions as s on c.session = s.session
where
    c.layer = $layer and c.gamma = $gamma
    and ($group_code is null or c.state_code in (
        select m.state_code
        from core.group_memberships as m
        where
            m.group_code = $group_code
            and coalesce(m.valid_from, date '1900-01-01') <= coalesce(s.closed_on, current_date)
            and coalesce(m.valid_to, date '9999-12-31') >= coalesce(s.opened_on, current_date)
    ))
group by c.session, c.community
order by session_no, c.community
