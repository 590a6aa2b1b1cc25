-- One row per session with states that sponsor texts together.
-- n_proposals: Texts with several sponsors that the counts rest on.
select
    c.session,
    max(c.n_proposals) as n_proposals,
    s.opened_on
from coalitions.cosponsorship_pairs as c
left join core.sessions as s using (session)
where c.n_both > 0
group by c.session, s.opened_on
order by s.opened_on desc nulls last
