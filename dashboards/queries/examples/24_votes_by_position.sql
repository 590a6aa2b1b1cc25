-- Which votes divided states most by where they stand? Votes joined to ideal points of the same session
-- Group: Agreement and camps
select
    r.session,
    r.resolution_symbol,
    r.title,
    count(*) filter (where v.vote = 'yes') as n_yes,
    count(*) filter (where v.vote = 'no') as n_no,
    round(median(p.ideal_point) filter (where v.vote = 'yes'), 2) as median_of_yes,
    round(median(p.ideal_point) filter (where v.vote = 'no'), 2) as median_of_no,
    round(abs(median_of_yes - median_of_no), 2) as distance
from core.votes as v
inner join core.roll_calls as r using (roll_call_id)
inner join coalitions.ideal_points as p on r.session = p.session and v.state_code = p.state_code
where r.stage = 'plenary' and r.is_adoption
group by r.roll_call_id, r.session, r.resolution_symbol, r.title
having n_yes >= 10 and n_no >= 10
order by distance desc, r.resolution_symbol asc
limit 50
