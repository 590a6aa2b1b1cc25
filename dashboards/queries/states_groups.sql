-- One row per membership of a state in a group, those of today first.
-- name "Group"
-- valid_from "From"
-- valid_to "Until"
-- kind "Kind"
-- source "Known from": What the membership and its days are taken from.
-- is_now "Today": True for a membership that holds today, or held on the last day of a state that is no more.
select
    g.name,
    g.kind,
    m.valid_from,
    m.valid_to,
    m.group_code,
    coalesce(m.source, g.source) as source,
    coalesce(m.valid_from, date '1900-01-01') <= coalesce(s.ended_on, current_date)
    and coalesce(m.valid_to, date '9999-12-31') >= coalesce(s.ended_on, current_date) as is_now
from core.group_memberships as m
inner join core.groups as g on m.group_code = g.group_code
inner join core.states as s on m.state_code = s.state_code
where m.state_code = $state_code
order by is_now desc, g.kind desc, m.valid_from asc nulls first, g.name asc
