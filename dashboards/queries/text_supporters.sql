-- One row per group and stage: members that voted yes on the text without sponsoring it; a final list of sponsors says who did not.
-- group_name "Group": Name of the group.
-- stage "Stage"
-- n_members "Members"
-- n_yes "Voted yes"
-- n_sponsors "Sponsors"
-- n_supporters_not_sponsoring "Yes without sponsoring"
select
    s.group_code,
    g.name as group_name,
    g.kind,
    s.stage,
    s.n_members,
    s.n_yes,
    s.n_sponsors,
    s.n_supporters_not_sponsoring
from coalitions.supporters_by_group as s
inner join core.groups as g using (group_code)
where s.proposal_id = $proposal_id and s.n_supporters_not_sponsoring is not null and s.n_members >= 3
order by g.kind desc, g.name asc, s.stage asc
