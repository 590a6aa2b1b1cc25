-- Drafts of one session that a state sponsors; a draft and its revisions are one proposal. Amendments
-- are left out: they are put to another's text. A draft that was replaced counts, its successor by the
-- Chair has no member sponsors.
select
    proposals.session,
    proposals.committee,
    sponsorships.proposal_id,
    sponsorships.state_code,
    sponsorships.first_role,
    sponsor_lists.sponsor_list_status,
    coalesce(proposals.committee, 'plenary') as body,
    cast(count(*) over (partition by sponsorships.proposal_id) as integer) as n_sponsors
from {{ ref('sponsorships') }} as sponsorships
inner join {{ ref('int_proposals') }} as proposals on sponsorships.proposal_id = proposals.proposal_id
inner join {{ ref('int_sponsor_lists') }} as sponsor_lists on sponsorships.proposal_id = sponsor_lists.proposal_id
where sponsorships.is_sponsor and proposals.proposal_type is distinct from 'amendment' and proposals.session is not null
