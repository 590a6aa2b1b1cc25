-- One row per text with most sponsors in the newest session of which drafts are held.
-- n_sponsors: States that are sponsors by the lists held.
with newest as (
    select s.session
    from core.sessions s
    join core.proposals p on p.session = s.session and p.n_versions > 0
    order by s.opened_on desc
    limit 1
)

select p.proposal_id, p.session, p.title, count(*) as n_sponsors
from core.proposals p
join newest n on n.session = p.session
join core.sponsorships s on s.proposal_id = p.proposal_id and s.is_sponsor
group by p.proposal_id, p.session, p.title
order by n_sponsors desc, p.proposal_id
limit 8
