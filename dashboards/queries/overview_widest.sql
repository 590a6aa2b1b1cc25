-- One row per text with most sponsors in the newest session of which drafts are held.
-- n_sponsors: States that are sponsors by the lists held.
with newest as (
    select s.session
    from core.sessions as s
    inner join core.proposals as p on s.session = p.session and p.n_versions > 0
    order by s.opened_on desc
    limit 1
)

select
    p.proposal_id,
    p.session,
    p.title,
    if(starts_with(p.proposal_id, 'x-'), null, p.proposal_id) as symbol,
    count(*) as n_sponsors
from core.proposals as p
inner join newest as n on p.session = n.session
inner join core.sponsorships as s on p.proposal_id = s.proposal_id and s.is_sponsor
group by p.proposal_id, p.session, p.title
order by n_sponsors desc, p.proposal_id asc
limit 8
