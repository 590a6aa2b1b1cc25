-- What is known of every state and every text of one committee and session? Null is unknown, never no
-- Group: Texts and evidence
select *
from core.proposal_states
where session = '78' and committee = '1'
order by proposal_id, state_code
