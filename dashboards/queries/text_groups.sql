-- One row per group of states: how many of its members at the date of the text are sponsors by the lists held.
-- group_name "Group": Name of the group.
-- kind "Kind"
-- n_sponsors "Sponsors": Members of the group that are sponsors of the text.
-- n_members "Members": Members of the group at the date of the text.
-- share "Share": n_sponsors over n_members; a floor where the list held is not final.
select
    g.group_code,
    g.name as group_name,
    g.kind,
    s.n_sponsors,
    s.n_members,
    s.share,
    s.n_sponsors || ' of ' || s.n_members as text
from coalitions.group_sponsorship as s
inner join core.groups as g using (group_code)
where s.proposal_id = $proposal_id and s.n_members > 0
order by g.kind desc, s.share desc, g.name asc
