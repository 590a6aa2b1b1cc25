-- Which states are in another community of votes than in the session before?
-- Group: Agreement and camps
select
    t.name as state,
    c.before_session,
    c.before_label as with_before,
    c.session,
    c.label as with_now,
    round(c.stability, 2) as stability,
    round(c.closeness, 3) as closeness
from (
    select
        *,
        lag(session) over (partition by state_code order by cast(session as integer)) as before_session,
        lag(community) over (partition by state_code order by cast(session as integer)) as before_community,
        lag(label) over (partition by state_code order by cast(session as integer)) as before_label
    from coalitions.communities
    where layer = 'votes' and is_default_gamma
) as c
inner join core.states as t using (state_code)
where c.community <> c.before_community
order by cast(c.session as integer) desc, t.name
limit 50
