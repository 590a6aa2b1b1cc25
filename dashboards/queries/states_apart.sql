-- One row per roll call of one session on which two of the chosen states voted differently, newest first.
-- day "Date": Day of the vote; the month alone where no source held knows the day.
-- symbol "Vote": Resolution that came of the text, else the text voted on, else the meeting.
-- title "On": Title of the text; where it is not known, what was voted on as the source has it.
-- said_yes "Yes": Chosen states that voted yes.
-- said_no "No": Chosen states that voted no.
-- abstained "Abstained": Chosen states that abstained.
-- silent "Did not vote": Chosen states on whose day of membership it was and that did not vote, for whatever reason.
-- tally "Result": Votes in favour, against and abstentions, as announced or else as listed.
-- subject_kind "Kind": The text as a whole, a paragraph, an amendment or a motion.
with cast_votes as (
    select
        v.roll_call_id,
        list(t.name order by list_position(cast($state_codes as varchar[]), v.state_code))
        filter (where v.vote = 'yes') as said_yes,
        list(t.name order by list_position(cast($state_codes as varchar[]), v.state_code))
        filter (where v.vote = 'no') as said_no,
        list(t.name order by list_position(cast($state_codes as varchar[]), v.state_code))
        filter (where v.vote = 'abstain') as abstained,
        list(t.name order by list_position(cast($state_codes as varchar[]), v.state_code))
        filter (where v.vote = 'not_voting') as silent,
        count(distinct v.vote) filter (where v.vote <> 'not_voting') as n_different
    from core.votes as v
    inner join core.roll_calls as c on v.roll_call_id = c.roll_call_id and c.session = $session
    inner join core.states as t on v.state_code = t.state_code
    where
        list_contains(cast($state_codes as varchar[]), v.state_code)
        and case $scope
            when 'plenary_adoption' then c.stage = 'plenary' and c.is_adoption
            when 'plenary_all' then c.stage = 'plenary'
            else c.stage = 'committee'
        end
    group by v.roll_call_id
)

select
    c.roll_call_id,
    left(cast(c.voted_on as varchar), if(c.voted_on_precision = 'month', 7, 10)) as day,
    coalesce(c.resolution_symbol, c.document_symbol, c.meeting_symbol, 'without symbol') as symbol,
    coalesce(r.title, c.title, c.subject, 'without title') as title,
    v.said_yes,
    v.said_no,
    v.abstained,
    v.silent,
    concat_ws('–', c.yes, c.no, c.abstain) as tally,
    c.subject_kind
from cast_votes as v
inner join core.roll_calls as c on v.roll_call_id = c.roll_call_id
left join core.resolutions as r on c.resolution_symbol = r.resolution_symbol
where v.n_different > 1 and ($kind is null or said_yes is not null and said_no is not null)
order by c.voted_on desc nulls last, c.roll_call_id desc
