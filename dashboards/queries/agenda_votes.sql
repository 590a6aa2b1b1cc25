-- One row per roll call on a text of one agenda item, or under it, in every session in which the item stands, newest first.
-- session "Session"
-- day "Date": Day of the vote; the month alone where no source held knows the day.
-- symbol "Vote": Resolution that came of the text, else the text voted on, else the meeting.
-- title "On"
-- title: Title of the text; where it is not known, what was voted on as the source has it.
-- yes "Yes": Votes in favour as announced; where no announcement is held, states listed in favour.
-- no "No": Votes against, likewise.
-- abstain "Abstained": Abstentions, likewise.
-- not_voting "Not voting": Members that did not vote.
-- subject_kind "Kind": The text as a whole, a paragraph, an amendment or a motion.
-- body "Body": Main Committee that voted, or the plenary.
-- result "Result": Whether the vote carried.
with items as (
    select
        h.session,
        h.item
    from timelines.agenda_item_history as h
    where
        h.item_line_id in (
            select o.item_line_id from timelines.agenda_item_history as o
            where o.session = $session and o.item = $item
        )
),

texts as (
    select distinct d.proposal_id
    from items
    inner join core.document_agenda_items using (session, item)
    inner join core.documents as d using (document_id)
    where d.proposal_id is not null
)

select
    c.roll_call_id,
    c.session,
    c.voted_on,
    c.voted_on_precision,
    left(cast(c.voted_on as varchar), if(c.voted_on_precision = 'month', 7, 10)) as day,
    coalesce(c.resolution_symbol, c.document_symbol, c.meeting_symbol, 'without symbol') as symbol,
    coalesce(r.title, c.title, c.subject, 'without title') as title,
    c.subject_kind,
    coalesce(c.committee, 'plenary') as body,
    c.yes,
    c.no,
    c.abstain,
    c.listed_not_voting as not_voting,
    case when c.is_adopted then 'carried' when not c.is_adopted then 'not carried' end as result
from core.roll_calls as c
left join core.resolutions as r on c.resolution_symbol = r.resolution_symbol
where
    c.roll_call_id in (
        select a.roll_call_id from core.actions as a
        where a.proposal_id in (from texts)
    )
    -- A record of a meeting names the item of a vote whose text is not held.
    or (c.session, c.item) in (select (i.session, i.item) from items as i)
order by c.voted_on desc nulls last, c.stage desc, c.roll_call_id asc
