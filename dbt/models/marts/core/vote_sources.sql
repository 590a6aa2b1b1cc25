select
    roll_calls.source_name,
    roll_calls.source_roll_call_id,
    roll_calls.votes_record_id as record_id,
    merged.roll_call_id,
    votes.state_code,
    votes.vote,
    votes.not_voting_reason,
    votes.intended_vote,
    votes.intended_as_printed,
    voters.name_as_printed,
    voters.code,
    voters.code_scheme,
    votes.mention,
    roll_calls.document_id,
    votes.page,
    votes.span_start,
    votes.span_end,
    votes.field,
    votes.remark_page,
    votes.remark_start,
    votes.remark_end
from {{ ref('int_votes_resolved') }} as votes
inner join {{ ref('int_voters') }} as voters on votes.voter_no = voters.voter_no
inner join {{ ref('int_source_roll_calls') }} as roll_calls on votes.roll_call_no = roll_calls.roll_call_no
inner join {{ ref('int_release_events') }} as events on votes.roll_call_no = events.roll_call_no
inner join {{ ref('int_roll_calls_merged') }} as merged on events.event_no = merged.event_no
order by votes.roll_call_no, votes.state_code, votes.mention
