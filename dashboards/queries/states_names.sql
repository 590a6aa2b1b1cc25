-- One row per name of a state, with the time of its use.
-- name "Name"
-- valid_from "From"
-- valid_to "Until"
-- source "Known from": What the name and its days are taken from.
select
    name,
    valid_from,
    valid_to,
    source
from core.state_names
where state_code = $state_code
order by valid_from nulls first, name
