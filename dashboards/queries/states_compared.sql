-- One row per session: two states, and the texts that they sponsor alone and together.
-- session "Session"
-- n_a "First": Texts that the first state sponsors.
-- n_b "Second": Texts that the second state sponsors.
-- n_both "Together": Texts that both sponsor.
-- jaccard "Share": n_both over the texts that at least one of them sponsors.
select
    c.session,
    if(c.state_a = $state_code, c.n_a, c.n_b) as n_a,
    if(c.state_a = $state_code, c.n_b, c.n_a) as n_b,
    c.n_both,
    c.n_proposals,
    c.jaccard
from coalitions.cosponsorship_pairs as c
left join core.sessions as s using (session)
where c.state_a = least($state_code, $other_code) and c.state_b = greatest($state_code, $other_code)
order by s.opened_on desc
