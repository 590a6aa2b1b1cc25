-- One row per state in the network of one session and layer, at its place in the drawing.
-- x: Place from left to right: the published place, spread by its rank so that no state hides another.
-- y: Place from bottom to top, likewise.
-- n: Texts of the session that the state sponsors, or its roll calls with others.
-- community: Number of its community at the default resolution.
-- community_label: The states that the community is called after.
with places as (
    select
        state_code,
        (x - min(x) over ()) / nullif(max(x) over () - min(x) over (), 0) * 0.25 + percent_rank() over (order by x, state_code) * 0.75 as x,
        (y - min(y) over ()) / nullif(max(y) over () - min(y) over (), 0) * 0.25 + percent_rank() over (order by y, state_code) * 0.75 as y,
        matrix_position,
        n_drafts
    from coalitions.network_layout
    where
        session = $session and layer = $layer and x is not null
        and ($members is null or list_contains(cast($members as varchar[]), state_code))
)

select
    l.state_code,
    t.name as state,
    coalesce(g.name, 'no regional group') as regional_group,
    l.x,
    l.y,
    l.matrix_position,
    l.n_drafts as n,
    c.community,
    c.label as community_label
from places as l
inner join core.states as t using (state_code)
left join core.groups as g on t.regional_group = g.group_code
left join coalitions.communities as c
    on l.state_code = c.state_code and c.session = $session and c.layer = $layer and c.is_default_gamma
order by l.matrix_position nulls last, l.state_code
