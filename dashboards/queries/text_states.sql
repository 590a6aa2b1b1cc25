-- One row per state and the text: whether it sponsors it, and how it voted at each stage; the whole row is in the download.
-- state_name "State"
-- regional_group "Regional group"
-- is_sponsor "Sponsor"
-- first_role "How"
-- committee_vote "In committee"
-- plenary_vote "In the plenary"
-- plenary_no_vote_reason "Why no vote is known"
select *
from core.proposal_states
where proposal_id = $proposal_id
order by state_name
