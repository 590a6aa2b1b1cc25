select
    name,
    state_code,
    cast(valid_from as date) as valid_from,
    cast(valid_to as date) as valid_to,
    name_kind,
    source
from {{ ref('seed_state_names') }}
