-- One row per body in which drafts of one session were put forward: whether sponsoring together is compared with chance there, or why not.
-- committee: Number of the committee; none for the plenary.
-- n_drafts: Drafts known.
-- n_final: Those whose final list of sponsors is held.
-- n_tested: Drafts compared with chance.
-- reason: Why none is compared.
select
    committee,
    n_drafts,
    n_final,
    n_tested,
    reason
from coalitions.sponsorship_universe
where session = $session
order by committee nulls first
