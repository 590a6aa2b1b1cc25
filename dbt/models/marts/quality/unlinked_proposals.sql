select
    proposals.proposal_id,
    proposals.title,
    proposals.what_would_settle_it,
    proposals.what_is_missing,
    proposals.session,
    proposals.committee,
    proposals.proposal_type
from {{ ref('proposals') }} as proposals
where proposals.outcome = 'unknown'
