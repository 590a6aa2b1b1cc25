-- One row per state, past or present.
-- state "State": Short name of the state.
-- formal_name "Formal name"
-- regional_group "Regional group": Of today, or of the last day of its membership.
-- admitted_on "Member from"
-- ended_on "Until"
select
    t.state_code,
    t.name,
    t.name as state,
    t.formal_name,
    t.status,
    g.name as regional_group,
    t.admitted_on,
    t.ended_on
from core.states as t
left join core.groups as g on t.regional_group = g.group_code
order by t.name
