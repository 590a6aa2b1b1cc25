-- One row per thing that is not held of one roll call, with the document that would supply it.
-- what: What is not known.
-- supplied_by: The document that would say it.
with head as (
    select
        c.*,
        coalesce(c.meeting_symbol, 'of the meeting') as meeting,
        exists(
            select 1 from core.votes as v
            where v.roll_call_id = c.roll_call_id
        ) as has_states,
        exists(
            select 1 from core.votes as v
            where v.roll_call_id = c.roll_call_id and v.not_voting_reason = 'unknown'
        ) as has_unknown_reasons,
        exists(
            select 1 from coalitions.sponsor_votes as s
            where s.roll_call_id = c.roll_call_id and s.is_sponsor
        ) as has_sponsors
    from core.roll_calls as c
    where c.roll_call_id = $roll_call_id
)

select
    1 as line,
    'which states voted how is not held, only the totals' as what,
    'the record ' || meeting as supplied_by
from head
where not has_states
union all
select
    2,
    'the totals announced in the meeting are not held, only the list of states',
    'the record ' || meeting
from head
where has_states and announced_yes is null
union all
select
    3,
    'what was voted on is not known',
    'the record ' || meeting
from head
where subject_kind = 'unknown'
union all
select
    4,
    'which text it was on is not known',
    'the record ' || meeting
from head
where coalesce(resolution_symbol, document_symbol, target_symbol) is null
union all
select
    5,
    'why some members did not vote is not known',
    'the list of those in arrears (Article 19) and the record ' || meeting
from head
where has_unknown_reasons
union all
select
    6,
    'whether the vote was carried is not known: some questions need two thirds',
    'the record ' || meeting
from head
where is_adopted is null
union all
select
    7,
    'no list of sponsors of the text is held',
    'the draft, or the report of the committee,'
from head
where subject_kind = 'text' and not has_sponsors
order by line
