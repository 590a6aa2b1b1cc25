-- Which votes on texts as a whole were closest between yes and no?
-- Group: Votes
select
    session,
    resolution_symbol,
    title,
    voted_on,
    listed_yes as yes,
    listed_no as no,
    listed_abstain as abstain
from core.roll_calls
where stage = 'plenary' and is_adoption and listed_yes is not null
order by abs(listed_yes - listed_no) asc, session desc
limit 20
