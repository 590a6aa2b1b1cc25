-- One row per roll call on a resolution in a line of resolutions, newest first.
-- day "Date": Day of the vote; the month alone where no source held knows the day.
-- symbol "Vote": Resolution that was voted on.
-- title "On"
-- yes "Yes": Votes in favour as announced; where no announcement is held, states listed in favour.
-- no "No": Votes against, likewise.
-- abstain "Abstained": Abstentions, likewise.
-- not_voting "Not voting": Members that did not vote.
-- subject_kind "Kind": The text as a whole, a paragraph, an amendment or a motion.
-- body "Body": Main Committee that voted, or the plenary.
select
    c.roll_call_id,
    c.voted_on,
    c.voted_on_precision,
    left(cast(c.voted_on as varchar), if(c.voted_on_precision = 'month', 7, 10)) as day,
    c.resolution_symbol as symbol,
    coalesce(r.title, c.title, c.subject, 'without title') as title,
    c.subject_kind,
    coalesce(c.committee, 'plenary') as body,
    c.yes,
    c.no,
    c.abstain,
    c.listed_not_voting as not_voting
from core.roll_calls as c
left join core.resolutions as r on c.resolution_symbol = r.resolution_symbol
where
    c.resolution_symbol in (
        select m.resolution_symbol from timelines.family_members as m
        where m.family_id = $family_id
    )
order by c.voted_on desc nulls last, c.stage desc, c.roll_call_id asc
