{% set is_read = 'votes.record_id = coalesce(roll_calls.preferred_record_id, votes.record_id)' -%}
-- Texts are left behind here: what follows joins and counts millions of rows by small numbers.
select
    roll_calls.roll_call_no,
    voters.voter_no,
    votes.vote,
    votes.not_voting_reason,
    votes.intended_vote,
    votes.intended_as_printed,
    {{ locator('votes', 'votes.record_id', 'coalesce(roll_calls.preferred_record_id, votes.record_id)') }},
    case when {{ is_read }} then votes.remark_page end as remark_page,
    case when {{ is_read }} then votes.remark_start end as remark_start,
    case when {{ is_read }} then votes.remark_end end as remark_end
from {{ ref('stg_votes') }} as votes
inner join {{ ref('int_source_roll_calls') }} as roll_calls
    on
        votes.record_id = roll_calls.votes_record_id
        and votes.source_roll_call_id = roll_calls.source_roll_call_id
inner join {{ ref('int_voters') }} as voters
    on
        votes.code_scheme is not distinct from voters.code_scheme
        and votes.code is not distinct from voters.code
        and votes.name_known is not distinct from voters.name_known
        and votes.name_as_printed is not distinct from voters.name_as_printed
