-- How did the votes on one line of resolutions go, session by session? Show it as a chart
-- Group: Lines of resolutions
select
    m.session,
    m.resolution_symbol,
    m.adopted_how,
    m.yes,
    m.no,
    m.abstain
from timelines.family_members as m
inner join timelines.families as f using (family_id)
where f.title ilike '%embargo%Cuba%'
order by try_cast(m.session as integer)
