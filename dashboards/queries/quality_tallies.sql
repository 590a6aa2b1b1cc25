-- One row per side of a roll call whose announced number is not the number of states listed.
-- symbol "Vote": Resolution that came of the text, else the text voted on, else the meeting.
-- side "Side"
-- announced "Announced"
-- listed "Listed"
-- explained_by "Explained by"
-- title "On": What was voted on.
select
    t.roll_call_id,
    coalesce(c.resolution_symbol, c.document_symbol, c.meeting_symbol, 'without symbol') as symbol,
    t.side,
    t.announced,
    t.listed,
    t.explained_by,
    coalesce(c.title, c.subject) as title
from quality.tally_mismatches as t
inner join core.roll_calls as c using (roll_call_id)
order by t.explained_by is not null asc, c.voted_on desc nulls last, t.roll_call_id asc, t.side asc
