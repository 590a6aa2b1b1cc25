-- One row per roll call on one text, and on the other texts of its line of resolutions, the text's own first.
-- relation "Text": same: the same text; line: another text of its line of resolutions, by stated or graded evidence.
-- day "Date": Day of the vote; the month alone where no source held knows the day.
-- session "Session"
-- symbol "Vote": Resolution that came of the text, else the text voted on, else the meeting.
-- subject_kind "Kind": The text as a whole, a paragraph, an amendment or a motion.
-- body "Body": Main Committee that voted, or the plenary.
-- yes "Yes": Votes in favour as announced; where no announcement is held, states listed in favour.
-- no "No": Votes against, likewise.
-- abstain "Abstained": Abstentions, likewise.
-- not_voting "Not voting": Members that did not vote.
-- result "Result": Whether the vote carried.
-- subject "On": What was voted on, as printed.
-- n_relation: Roll calls of the same relation.
with families as (
    select e.family_id
    from timelines.family_edges as e
    where $resolution_symbol in (e.from_resolution, e.to_resolution)
),

line as (
    select unnest([e.from_resolution, e.to_resolution]) as resolution_symbol
    from timelines.family_edges as e
    where e.family_id in (from families)
),

-- An amendment is a text of its own; it is voted on with the text that it would change.
symbols as (
    select d.symbol
    from core.documents as d
    where d.proposal_id = $text_id and d.symbol is not null
    union
    select $text_id
),

texts as (
    select $text_id as proposal_id
    union
    select d.proposal_id
    from core.links as l
    inner join core.documents as d on l.from_document_id = d.document_id
    where l.link_kind = 'amends' and l.to_symbol in (from symbols)
),

own as (
    select a.roll_call_id
    from core.actions as a
    where a.proposal_id in (from texts) and a.roll_call_id is not null
    union
    select c.roll_call_id
    from core.roll_calls as c
    where
        c.resolution_symbol in ($resolution_symbol, $text_id)
        or c.document_symbol in (from symbols)
        or c.target_symbol in (from symbols)
)

select
    if(o.roll_call_id is not null, 'same', 'line') as relation,
    c.roll_call_id,
    c.voted_on,
    c.voted_on_precision,
    left(cast(c.voted_on as varchar), if(c.voted_on_precision = 'month', 7, 10)) as day,
    c.session,
    coalesce(c.resolution_symbol, c.document_symbol, c.meeting_symbol, 'without symbol') as symbol,
    coalesce(c.subject, c.title) as subject,
    c.subject_kind,
    coalesce(c.committee, 'plenary') as body,
    c.yes,
    c.no,
    c.abstain,
    c.listed_not_voting as not_voting,
    case when c.is_adopted then 'carried' when not c.is_adopted then 'not carried' end as result,
    count(*) over (partition by relation) as n_relation
from core.roll_calls as c
left join own as o on c.roll_call_id = o.roll_call_id
where o.roll_call_id is not null or c.resolution_symbol in (select l.resolution_symbol from line as l)
order by
    relation desc,
    if(relation = 'line', c.voted_on, null) desc,
    c.stage asc,
    c.voted_on asc,
    c.subject_kind desc,
    c.roll_call_id asc
