-- One row per session: the texts that one state sponsors and how it voted on them, newest session first.
-- session "Session"
-- n_sponsored "Sponsored"
-- n_drafts "Of drafts"
-- rate "Rate"
-- n_sponsored_voted "With a vote"
-- n_yes "Yes"
-- n_no "No"
-- n_abstain "Abstained"
-- n_not_voting "Did not vote"
-- fidelity "Share of yes"
select
    f.session,
    f.n_sponsored,
    f.n_drafts,
    f.n_drafts_known,
    f.rate,
    f.n_sponsored_voted,
    f.n_yes,
    f.n_no,
    f.n_abstain,
    f.n_not_voting,
    f.fidelity
from coalitions.sponsorship_fidelity as f
left join core.sessions as s on f.session = s.session
where f.state_code = $state_code
order by s.opened_on desc nulls last, f.session asc
