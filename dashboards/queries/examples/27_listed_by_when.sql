-- By when was a state listed on each draft, and where does it say so?
-- Group: Sponsors
select
    k.known_from as listed_by,
    p.title,
    k.proposal_id,
    k.role,
    e.document_id,
    e.page,
    e.name_as_printed
from timelines.sponsors_as_known as k
inner join core.proposals as p on k.proposal_id = p.proposal_id
inner join core.sponsorship_events as e on k.event_id = e.event_id
where k.state_code = 'FRA' and k.is_sponsor
order by listed_by asc nulls last, k.proposal_id asc
limit 100
