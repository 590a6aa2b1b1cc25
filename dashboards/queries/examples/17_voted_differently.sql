-- Who voted differently on a line of resolutions between two sessions that follow each other?
-- Group: Lines of resolutions
select
    f.title,
    s.name as state,
    c.from_resolution,
    c.from_vote,
    c.to_resolution,
    c.to_vote,
    c.sessions_skipped,
    c.adopted_without_vote_between,
    c.text_similarity
from timelines.vote_changes as c
inner join timelines.families as f on c.family_id = f.family_id
inner join core.states as s on c.state_code = s.state_code
where
    f.title ilike '%information and telecommunications%'
    and c.from_session = '73'
    and c.to_session = '74'
    and c.direction in ('toward_yes', 'toward_no')
order by c.direction desc, s.name asc
