select
    coalesce(voters.name_as_printed, voters.name_known, voters.code, '') as name_as_printed,
    roll_calls.document_id,
    'vote' as place,
    cast(count(*) as integer) as n
from {{ ref('int_votes_resolved') }} as votes
inner join {{ ref('int_voters') }} as voters on votes.voter_no = voters.voter_no
inner join {{ ref('int_source_roll_calls') }} as roll_calls on votes.roll_call_no = roll_calls.roll_call_no
where votes.state_code is null
group by coalesce(voters.name_as_printed, voters.name_known, voters.code, ''), roll_calls.document_id
