-- One row per proposal whose resolution is not known, with what would settle it.
-- proposal_id "Text"
-- title "Title"
-- what_would_settle_it "What would settle it"
-- what_is_missing "What is missing"
-- session "Session"
select
    proposal_id,
    title,
    session,
    what_is_missing,
    what_would_settle_it
from quality.unlinked_proposals
order by session desc, proposal_id asc
