-- One row per proposal whose resolution is not known, with what would settle it.
select u.proposal_id, u.title, p.session, u.what_would_settle_it
from quality.unlinked_proposals u
left join core.proposals p using (proposal_id)
order by p.session desc, u.proposal_id
