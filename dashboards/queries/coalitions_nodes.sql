-- One row per state in the network of one session, at its place in the drawing.
-- x: Place from left to right: the published place, spread by its rank so that no state hides another.
-- y: Place from bottom to top, likewise.
-- n_sponsored: Texts of the session that the state sponsors, by the lists held.
with places as (
    select
        state_code,
        (x - min(x) over ()) / nullif(max(x) over () - min(x) over (), 0) * 0.25 + percent_rank() over (order by x, state_code) * 0.75 as x,
        (y - min(y) over ()) / nullif(max(y) over () - min(y) over (), 0) * 0.25 + percent_rank() over (order by y, state_code) * 0.75 as y,
        matrix_position
    from coalitions.network_layout
    where
        session = $session and layer = 'sponsorship'
        and ($group_code is null or state_code in (
            select m.state_code
            from core.group_memberships as m
            left join core.sessions as s on s.session = $session
            where
                m.group_code = $group_code
                and coalesce(m.valid_from, date '1900-01-01') <= coalesce(s.closed_on, current_date)
                and coalesce(m.valid_to, date '9999-12-31') > coalesce(s.opened_on, current_date)
        ))
)

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
from places as l
inner join core.states as t using (state_code)
left join core.groups as g on t.regional_group = g.group_code
order by l.matrix_position nulls last, l.state_code
