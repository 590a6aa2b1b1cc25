-- One row: the vote of one state in one roll call as it is shown.
select
    v.vote,
    v.not_voting_reason,
    v.intended_vote,
    v.source_name,
    t.name as state
from core.states as t
left join core.votes as v on t.state_code = v.state_code and v.roll_call_id = $roll_call_id
where t.state_code = $state_code
