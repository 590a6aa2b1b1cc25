-- Which states voted differently on the embargo against Cuba in any two sessions? Change the two numbers
-- Group: Lines of resolutions
select
    s.name as state,
    a.vote as vote_before,
    b.vote as vote_after,
    m.resolution_symbol as resolution_before,
    n.resolution_symbol as resolution_after
from timelines.families as f
inner join timelines.family_members as m on f.family_id = m.family_id and m.session = '72'
inner join timelines.family_members as n on f.family_id = n.family_id and n.session = '74'
inner join core.votes as a on m.roll_call_id = a.roll_call_id
inner join core.votes as b on n.roll_call_id = b.roll_call_id and a.state_code = b.state_code
inner join core.states as s on a.state_code = s.state_code
where f.title ilike '%embargo%Cuba%' and a.vote <> b.vote
order by s.name
