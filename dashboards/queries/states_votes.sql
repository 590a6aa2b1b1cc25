-- One row per roll call of one session on whose day a state was a member, newest first.
-- day "Date": Day of the vote; the month alone where no source held knows the day.
-- symbol "Vote": Resolution that came of the text, else the text voted on, else the meeting.
-- vote "Voted"
-- others "Most others": Vote that most other members of its regional group who voted cast; null where two lead alike.
-- title: Title of the text; where it is not known, what was voted on as the source has it.
-- title "On"
-- is_apart "Apart": Whether it voted unlike the majority of the other members of its regional group.
-- place "Where it says so": Document and page that list it, else the sources that have it; leading there.
-- intended_vote "Said later"
-- tally "Result": Votes in favour, against and abstentions, as announced or else as listed.
-- subject_kind "Kind": The text as a whole, a paragraph, an amendment or a motion.
-- body "Body": Committee that voted, or the plenary.
-- passage: What the place leads to: words of a stored document, or the vote in each source.
-- searched: Titles, subject and symbols, for a search of words.
with own_group as (
    select
        c.roll_call_id,
        -- Its own vote is counted in its group's.
        any_value(c.yes - if(v.vote = 'yes', 1, 0)) as yes,
        any_value(c.no - if(v.vote = 'no', 1, 0)) as no,
        any_value(c.abstain - if(v.vote = 'abstain', 1, 0)) as abstain,
        bool_or(list_contains(c.states_apart, $state_code)) as is_apart
    from coalitions.roll_call_cohesion as c
    inner join core.groups as g using (group_code)
    inner join core.group_memberships as m on c.group_code = m.group_code and m.state_code = $state_code
    inner join core.roll_calls as r on c.roll_call_id = r.roll_call_id
    inner join core.votes as v on c.roll_call_id = v.roll_call_id and v.state_code = $state_code
    left join core.sessions as s on r.session = s.session
    where
        g.kind = 'regional' and r.session = $session
        and coalesce(m.valid_from, date '1900-01-01') <= coalesce(r.voted_on, s.opened_on)
        and coalesce(m.valid_to, date '9999-12-31') >= coalesce(r.voted_on, s.opened_on)
    group by c.roll_call_id
)

select
    c.roll_call_id,
    c.voted_on,
    c.voted_on_precision,
    left(cast(c.voted_on as varchar), if(c.voted_on_precision = 'month', 7, 10)) as day,
    coalesce(c.resolution_symbol, c.document_symbol, c.meeting_symbol, 'without symbol') as symbol,
    coalesce(r.title, c.title, c.subject, 'without title') as title,
    c.subject_kind,
    coalesce(c.committee, if(c.stage = 'plenary', 'plenary', 'committee')) as body,
    v.vote,
    v.intended_vote,
    case
        when o.yes > greatest(o.no, o.abstain) then 'yes'
        when o.no > greatest(o.yes, o.abstain) then 'no'
        when o.abstain > greatest(o.yes, o.no) then 'abstain'
    end as others,
    o.is_apart,
    concat_ws('–', c.yes, c.no, c.abstain) as tally,
    coalesce(d.symbol || ', page ' || v.page, 'its sources') as place,
    coalesce(
        v.document_id || ':' || v.span_start || '-' || v.span_end, 'vote/' || v.roll_call_id || '@' || v.state_code
    ) as passage,
    concat_ws(' ', r.title, c.title, c.subject, c.resolution_symbol, c.document_symbol, c.meeting_symbol) as searched
from core.votes as v
inner join core.roll_calls as c using (roll_call_id)
left join own_group as o using (roll_call_id)
left join core.resolutions as r on c.resolution_symbol = r.resolution_symbol
left join core.documents as d on v.document_id = d.document_id
where
    v.state_code = $state_code and c.session = $session
order by c.voted_on desc nulls last, c.roll_call_id desc
