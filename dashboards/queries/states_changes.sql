-- One row per step of a line of resolutions between two recorded votes on which one state's votes are not the same, newest first.
-- to_session "Session": Session of the later vote.
-- from_vote "Voted"
-- to_vote "Then voted"
-- direction "Direction"
-- family "Line": Title of the line of resolutions.
-- from_symbol "Earlier": The earlier resolution of the line with a recorded vote.
-- to_symbol "Later": The later one.
-- sessions_skipped "Sessions between"
-- adopted_without_vote_between "Without a vote between"
-- n_votes_unknown_between "Votes not known between": Texts of the line between the two of which no votes are held.
-- text_similarity "Texts alike"
-- grade "The line is"
select
    c.family_id,
    f.title as family,
    c.from_session,
    c.to_session,
    c.from_roll_call_id,
    c.to_roll_call_id,
    c.from_resolution as from_symbol,
    c.to_resolution as to_symbol,
    c.from_vote,
    c.to_vote,
    c.direction,
    c.sessions_skipped,
    c.adopted_without_vote_between,
    c.n_votes_unknown_between,
    c.text_similarity,
    c.grade
from timelines.vote_changes as c
inner join timelines.families as f on c.family_id = f.family_id
left join core.sessions as s on c.to_session = s.session
where
    c.state_code = $state_code
    and c.direction not in ('same', 'not_voting')
order by s.opened_on desc nulls last, c.to_session asc, f.title asc, c.to_resolution asc
