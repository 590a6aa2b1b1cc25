-- One row per session and body of which a text is held.
-- n_texts: Texts of the session before that body.
-- n_of_session: Texts of the session before any body.
select
    p.session,
    coalesce(p.committee, 'plenary') as body,
    count(*) as n_texts,
    sum(count(*)) over (partition by p.session) as n_of_session
from core.proposals as p
where p.session is not null
group by p.session, body
order by p.session, body
