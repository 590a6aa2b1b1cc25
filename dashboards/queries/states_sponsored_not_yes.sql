-- One row per text and stage that one state sponsors and on which it did not vote yes, newest first.
-- symbol "Text": Symbol of the resolution, else of the draft.
-- title "Title"
-- stage "Stage"
-- vote "Voted"
-- not_voting_reason "Why not"
-- intended_vote "Said later"
-- decided_on "Date"
select
    v.proposal_id,
    coalesce(p.resolution_symbol, p.proposal_id) as symbol,
    p.title,
    v.session,
    v.stage,
    v.vote,
    v.not_voting_reason,
    v.intended_vote,
    v.decided_on,
    v.roll_call_id
from coalitions.sponsor_votes as v
inner join core.proposals as p on v.proposal_id = p.proposal_id
where v.state_code = $state_code and v.is_sponsor and v.vote in ('no', 'abstain', 'not_voting')
order by v.decided_on desc nulls last, v.proposal_id asc, v.stage desc
