-- Which texts do at least half of a group's members sponsor?
-- Group: Sponsors
select
    p.session,
    p.title,
    g.name as group_name,
    s.n_sponsors,
    s.n_members,
    round(s.share, 2) as share
from coalitions.group_sponsorship as s
inner join core.groups as g using (group_code)
inner join core.proposals as p using (proposal_id)
where s.share >= 0.5 and s.n_members >= 10
order by s.share desc, p.session asc, p.title asc
limit 50
