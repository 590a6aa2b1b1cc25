-- One row per state, past or present.
select
    state_code,
    name,
    status
from core.states
order by name
