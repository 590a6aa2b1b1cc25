-- One row per group with at least three members in one roll call, regional groups first; a state may be in several.
-- group_name "Group": Name of the group.
-- n_members "Members"
-- yes "Yes"
-- no "No"
-- abstain "Abstained"
-- not_voting "Not voting"
-- majority_vote "Majority"
-- n_apart "Voted apart"
-- agreement_index "Agreement"
-- rice "Rice"
select
    c.group_code,
    g.name as group_name,
    g.kind,
    c.n_members,
    c.n_voting,
    c.yes,
    c.no,
    c.abstain,
    c.not_voting,
    c.majority_vote,
    c.n_apart,
    c.agreement_index,
    c.rice
from coalitions.roll_call_cohesion as c
inner join core.groups as g using (group_code)
where c.roll_call_id = $roll_call_id and c.n_members >= 3
order by g.kind desc, c.n_members desc, g.name asc
