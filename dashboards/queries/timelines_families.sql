-- One row per line of resolutions with a step from one to the next, by stated or graded evidence.
-- title "Title"
-- first_session "First session"
-- last_session "Last session"
-- n_members "Resolutions": Resolutions in the line.
select
    f.family_id,
    f.title,
    f.first_session,
    f.last_session,
    f.n_members
from timelines.families as f
left join core.sessions as s on f.last_session = s.session
where f.family_id in (select e.family_id from timelines.family_edges as e)
order by f.n_members desc, s.opened_on desc nulls last, f.title asc, f.family_id asc
