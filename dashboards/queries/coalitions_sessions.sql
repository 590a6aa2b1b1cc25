-- One row per session with states that sponsor texts together.
-- n_proposals: Texts with several sponsors that the counts rest on.
-- is_full: True for the newest session with at least 20 of them, else the newest; it is shown first.
select
    c.session,
    max(c.n_proposals) as n_proposals,
    s.opened_on,
    row_number() over (order by max(c.n_proposals) >= 20 desc, s.opened_on desc nulls last, c.session asc) = 1 as is_full
from coalitions.cosponsorship_pairs as c
left join core.sessions as s using (session)
where c.n_both > 0
group by c.session, s.opened_on
order by s.opened_on desc nulls last, c.session asc
