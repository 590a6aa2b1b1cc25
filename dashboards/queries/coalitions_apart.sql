-- One row per roll call of one session and scope on which a member voted unlike most other members of a group, newest first.
-- day "Date": Day of the vote; the month alone where no source held knows the day.
-- symbol "Vote": Resolution that came of the text, else the text voted on, else the meeting.
-- vote "Voted"
-- others "Most others": Vote that most other members who voted cast.
-- title "On": Title of the text; where it is not known, what was voted on as the source has it.
-- place "Where it says so": The vote as each source has it, with the words of the record.
-- group_tally "Group": Votes in favour, against and abstentions of the members, its own included.
-- tally "Result": Votes in favour, against and abstentions of all states, as announced or else as listed.
-- passage: What the place leads to.
-- subject_kind "Kind": The text as a whole, a paragraph, an amendment or a motion.
select
    c.roll_call_id,
    c.session,
    left(cast(c.voted_on as varchar), if(c.voted_on_precision = 'month', 7, 10)) as day,
    coalesce(c.resolution_symbol, c.document_symbol, c.meeting_symbol, 'without symbol') as symbol,
    coalesce(r.title, c.title, c.subject, 'without title') as title,
    v.vote,
    case greatest(
        g.yes - if(v.vote = 'yes', 1, 0), g.no - if(v.vote = 'no', 1, 0), g.abstain - if(v.vote = 'abstain', 1, 0)
    )
        when g.yes - if(v.vote = 'yes', 1, 0) then 'yes'
        when g.no - if(v.vote = 'no', 1, 0) then 'no'
        else 'abstain'
    end as others,
    concat_ws('–', g.yes, g.no, g.abstain) as group_tally,
    concat_ws('–', c.yes, c.no, c.abstain) as tally,
    c.subject_kind,
    coalesce(d.symbol || ', page ' || v.page, 'its sources') as place,
    coalesce(
        v.document_id || ':' || v.span_start || '-' || v.span_end, 'vote/' || v.roll_call_id || '@' || v.state_code
    ) as passage
from coalitions.roll_call_cohesion as g
inner join core.roll_calls as c on g.roll_call_id = c.roll_call_id and c.session = $session
inner join core.votes as v on c.roll_call_id = v.roll_call_id and v.state_code = $state_code
left join core.resolutions as r on c.resolution_symbol = r.resolution_symbol
left join core.documents as d on v.document_id = d.document_id
where
    g.group_code = $group_code
    and list_contains(g.states_apart, $state_code)
    and case $scope
        when 'plenary_adoption' then c.stage = 'plenary' and c.is_adoption
        when 'plenary_all' then c.stage = 'plenary'
        else c.stage = 'committee'
    end
order by c.voted_on desc nulls last, c.roll_call_id desc
