-- One row per roll call of one session, or of all, newest first.
-- day "Date": Day of the vote; the month alone where no source held knows the day.
-- symbol "Symbol": Resolution that came of the text, else the text voted on, else the meeting.
-- number "Vote": Session and number of the resolution that came of the text, else the text voted on, else the meeting.
-- title "On"
-- yes "Yes": Votes in favour as announced; where no announcement is held, states listed in favour.
-- no "No": Votes against, likewise.
-- abstain "Abstained": Abstentions, likewise.
-- not_voting "Not voting": Members that did not vote.
-- subject_kind "Kind": The text as a whole, a paragraph, an amendment or a motion.
-- body "Body": Main Committee that voted, or the plenary.
-- short_kind "Kind": The text as a whole, a paragraph, an amendment or a motion.
-- short_body "Body ": Main Committee that voted, or the plenary.
-- result "Result": Whether the vote carried.
-- margin: Votes in favour less votes against, whichever are more.
-- share_yes "Share of yes": Votes in favour over votes in favour and against.
-- title: Title of the text; where it is not known, what was voted on as the source has it.
with counted as (
    select
        c.*,
        coalesce(r.title, c.title, c.subject, 'without title') as text_title
    from core.roll_calls as c
    left join core.resolutions as r on c.resolution_symbol = r.resolution_symbol
    where ($session is null or c.session = $session) and ($body is null or coalesce(c.committee, 'plenary') = $body)
)

select
    roll_call_id,
    voted_on,
    voted_on_precision,
    left(cast(voted_on as varchar), if(voted_on_precision = 'month', 7, 10)) as day,
    coalesce(resolution_symbol, document_symbol, meeting_symbol, 'without symbol') as symbol,
    replace(
        coalesce(resolution_symbol, document_symbol, meeting_symbol, 'without symbol'), 'A/RES/', ''
    ) as number,
    text_title as title,
    if(subject_kind = 'unknown', null, subject_kind) as short_kind,
    if(committee is null, 'Plenary', 'Committee ' || committee) as short_body,
    subject_kind,
    coalesce(committee, 'plenary') as body,
    yes,
    no,
    abstain,
    listed_not_voting as not_voting,
    case when is_adopted then 'carried' when not is_adopted then 'not carried' end as result,
    yes / nullif(yes + no, 0) as share_yes,
    abs(yes - no) as margin
from counted
where
    ($kind is null or subject_kind = $kind)
    and ($issue is null or roll_call_id in (
        select i.roll_call_id from core.roll_call_issues as i
        where i.issue = $issue
    ))
    and ($state is null or roll_call_id in (
        select v.roll_call_id from core.votes as v
        where v.state_code = $state and ($voted is null or v.vote = $voted)
    ))
    and case $close
        when 'contested' then no + abstain >= (yes + no + abstain) / 10
        when 'close' then yes / nullif(yes + no, 0) between 0.4 and 0.6
        when 'not_carried' then not is_adopted
        when 'nobody_against' then no = 0
        else true
    end
    and (
        $words is null
        or list_bool_and(list_transform(
            string_split_regex(lower(strip_accents(trim($words))), '\s+'),
            lambda part: contains(
                lower(strip_accents(concat_ws(
                    ' ', text_title, subject, resolution_symbol, document_symbol, target_symbol, meeting_symbol
                ))), part
            )
        ))
    )
order by voted_on desc nulls last, roll_call_id desc
