-- What any source knows beyond how a state voted: why it did not, and what it had intended. The first source
-- by precedence that knows speaks.
select
    events.event_no,
    votes.state_code,
    arg_min(votes.not_voting_reason, roll_calls.precedence) filter (
        where votes.vote = 'not_voting' and votes.not_voting_reason <> 'unknown'
    ) as not_voting_reason,
    arg_min(votes.intended_vote, roll_calls.precedence) as intended_vote,
    arg_min(
        struct_pack(
            document_id := roll_calls.document_id,
            page := votes.remark_page,
            span_start := votes.remark_start,
            span_end := votes.remark_end
        ),
        (roll_calls.precedence, votes.roll_call_no)
    ) filter (where votes.remark_start is not null) as said
from {{ ref('int_votes_resolved') }} as votes
inner join {{ ref('int_roll_call_events') }} as events on votes.roll_call_no = events.roll_call_no
inner join {{ ref('int_source_roll_calls') }} as roll_calls on votes.roll_call_no = roll_calls.roll_call_no
where
    votes.state_code is not null
    and (votes.intended_vote is not null or (votes.vote = 'not_voting' and votes.not_voting_reason <> 'unknown'))
group by events.event_no, votes.state_code
