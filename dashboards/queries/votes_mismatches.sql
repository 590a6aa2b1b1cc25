-- One row per side of a roll call on which the number announced is not the number of states listed.
-- side "Side"
-- announced "Announced"
-- listed "Listed"
-- explained_by "Explained by"
select
    side,
    announced,
    listed,
    explained_by
from quality.tally_mismatches
where roll_call_id = $roll_call_id
order by side
