-- One row per session in which a state is known to sponsor a text, newest first.
select
    p.session,
    any_value(s.opened_on) as opened_on
from core.sponsorships as q
inner join core.proposals as p using (proposal_id)
left join core.sessions as s on p.session = s.session
where q.is_sponsor and p.session is not null
group by p.session
order by opened_on desc nulls last, p.session asc
