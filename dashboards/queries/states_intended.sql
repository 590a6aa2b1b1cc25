-- One row per roll call after which a state said that it had intended another vote than the one recorded.
-- day "Date": Day of the vote; the month alone where no source held knows the day.
-- symbol "Vote": Resolution that came of the text, else the text voted on, else the meeting.
-- title: Title of the text; where it is not known, what was voted on as the source has it.
-- vote "Recorded"
-- intended_vote "Said later that it had intended"
-- title "On"
-- place "Where it says so": Document and page of what it said later, else the sources of the vote; leading there.
-- passage: What the place leads to: words of a stored document, or the vote in each source.
select
    c.roll_call_id,
    c.voted_on,
    c.voted_on_precision,
    left(cast(c.voted_on as varchar), if(c.voted_on_precision = 'month', 7, 10)) as day,
    coalesce(c.resolution_symbol, c.document_symbol, c.meeting_symbol, 'without symbol') as symbol,
    coalesce(r.title, c.title, c.subject, 'without title') as title,
    v.vote,
    v.intended_vote,
    coalesce(d.symbol || ', page ' || e.page, 'its sources') as place,
    coalesce(
        e.document_id || ':' || e.span_start || '-' || e.span_end, 'vote/' || v.roll_call_id || '@' || v.state_code
    ) as passage
from core.votes as v
inner join core.roll_calls as c using (roll_call_id)
left join core.resolutions as r on c.resolution_symbol = r.resolution_symbol
left join timelines.events as e on v.roll_call_id || '#intended#' || v.state_code = e.event_id
left join core.documents as d on e.document_id = d.document_id
where v.state_code = $state_code and v.intended_vote is not null and v.intended_vote <> v.vote
order by c.voted_on desc nulls last, c.roll_call_id desc
