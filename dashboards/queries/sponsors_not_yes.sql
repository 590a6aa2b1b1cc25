-- One row per vote of a sponsor on a text that it sponsors, where the vote was not yes; the vote that decided on the whole text.
-- state "State": Short name of the state.
-- symbol "Vote": Resolution that came of the text, else the text voted on, else the meeting.
-- body "Body": Main Committee that voted, or the plenary.
-- day "Date": Day of the vote; the month alone where no source held knows the day.
-- vote "Voted"
-- not_voting_reason "Why it did not vote"
-- intended_vote "Said later"
-- title "On": Title of the text.
-- place "Where it says so": The vote in each source, leading there.
-- passage: What the place leads to: the vote in each source.
select
    v.state_code,
    t.name as state,
    c.roll_call_id,
    coalesce(c.resolution_symbol, c.document_symbol, c.meeting_symbol, 'without symbol') as symbol,
    p.title,
    p.proposal_id,
    coalesce(c.committee, 'plenary') as body,
    c.voted_on,
    c.voted_on_precision,
    left(cast(c.voted_on as varchar), if(c.voted_on_precision = 'month', 7, 10)) as day,
    v.vote,
    v.not_voting_reason,
    v.intended_vote,
    'its sources' as place,
    'vote/' || v.roll_call_id || '@' || v.state_code as passage
from coalitions.sponsor_votes as v
inner join core.roll_calls as c using (roll_call_id)
inner join core.proposals as p using (proposal_id)
inner join core.states as t using (state_code)
where
    v.is_sponsor and v.vote in ('no', 'abstain', 'not_voting')
    and ($proposal_id is null or v.proposal_id = $proposal_id)
    and ($state_code is null or v.state_code = $state_code)
order by c.voted_on desc nulls last, t.name asc, c.roll_call_id asc
