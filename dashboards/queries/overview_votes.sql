-- One row per roll call held that was taken last, newest first.
-- symbol: Resolution that came of the text, else the text voted on, else the meeting.
-- title: Title of the text; where it is not known, what was voted on as the source has it.
-- yes: Votes in favour as announced; where no announcement is held, states listed in favour.
-- no: Votes against, likewise.
-- abstain: Abstentions, likewise.
-- not_voting: Members that did not vote.
select
    c.roll_call_id,
    c.voted_on,
    c.voted_on_precision,
    coalesce(c.resolution_symbol, c.document_symbol, c.meeting_symbol, 'without symbol') as symbol,
    coalesce(r.title, c.title, c.subject, 'without title') as title,
    c.subject_kind,
    coalesce(c.committee, 'plenary') as body,
    c.yes,
    c.no,
    c.abstain,
    c.listed_not_voting as not_voting
from core.roll_calls as c
left join core.resolutions as r on c.resolution_symbol = r.resolution_symbol
where c.voted_on is not null and c.subject_kind = 'text'
order by c.voted_on desc, c.roll_call_id desc
limit 5
