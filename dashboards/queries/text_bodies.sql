-- One row per session, body and outcome of which a text is held, newest session first.
-- n_texts: Texts of the session before that body with that outcome.
select
    p.session,
    coalesce(p.committee, 'plenary') as body,
    p.outcome,
    count(*) as n_texts
from core.proposals as p
left join core.sessions as s on p.session = s.session
where p.session is not null
group by p.session, body, p.outcome, s.opened_on
order by s.opened_on desc nulls last, p.session asc, body asc, p.outcome asc
