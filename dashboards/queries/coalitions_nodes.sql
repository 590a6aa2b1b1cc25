-- One row per state in the network of one session, at its place in the drawing.
-- n_sponsored: Texts of the session that the state sponsors, by the lists held.
select
    l.state_code,
    t.name as state,
    coalesce(g.name, 'no regional group') as regional_group,
    l.x,
    l.y,
    l.matrix_position,
    (
        select count(*)
        from core.sponsorships as s
        inner join core.proposals as p using (proposal_id)
        where s.state_code = l.state_code and s.is_sponsor and p.session = $session
    ) as n_sponsored
from coalitions.network_layout as l
inner join core.states as t using (state_code)
left join core.groups as g on t.regional_group = g.group_code
where
    l.session = $session and l.layer = 'sponsorship'
    and ($group_code is null or l.state_code in (
        select m.state_code from core.group_memberships as m
        where m.group_code = $group_code
    ))
order by l.matrix_position nulls last, l.state_code
