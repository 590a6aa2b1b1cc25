-- One row per session in which sponsoring together is compared with chance in at least one body, newest first.
-- n_tested: Drafts compared with chance.
select
    u.session,
    sum(u.n_tested) as n_tested
from coalitions.sponsorship_universe as u
left join core.sessions as s using (session)
where u.n_tested > 0
group by u.session, s.opened_on
order by s.opened_on desc nulls last, u.session asc
