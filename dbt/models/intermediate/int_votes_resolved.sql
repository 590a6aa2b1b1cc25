-- A state that one list has twice is kept twice: the first mention, in print or else the vote itself, is 1.
with resolved as (
    select
        votes.roll_call_no,
        votes.voter_no,
        voters.state_code,
        votes.vote,
        votes.not_voting_reason,
        votes.intended_vote,
        votes.intended_as_printed,
        votes.page,
        votes.span_start,
        votes.span_end,
        votes.field,
        votes.remark_page,
        votes.remark_start,
        votes.remark_end
    from {{ ref('int_votes_keyed') }} as votes
    inner join {{ ref('int_source_roll_calls') }} as roll_calls on votes.roll_call_no = roll_calls.roll_call_no
    left join {{ ref('int_voters_resolved') }} as voters
        on
            votes.voter_no = voters.voter_no
            and roll_calls.window_from is not distinct from voters.window_from
            and roll_calls.window_to is not distinct from voters.window_to
)

select
    *,
    cast(row_number() over (
        partition by roll_call_no, state_code
        order by page, span_start, vote = 'not_voting', voter_no, vote
    ) as integer) as mention
from resolved
