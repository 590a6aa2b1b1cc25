-- Which texts have most sponsors?
-- Group: Sponsors
select
    p.session,
    p.proposal_id,
    p.title,
    count(*) as n_sponsors,
    p.sponsor_list_status
from core.proposals as p
inner join core.sponsorships as s on p.proposal_id = s.proposal_id and s.is_sponsor
group by all
order by n_sponsors desc
limit 20
