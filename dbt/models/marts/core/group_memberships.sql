select
    group_code,
    state_code,
    cast(valid_from as date) as valid_from,
    cast(valid_to as date) as valid_to,
    source
from {{ ref('seed_group_memberships') }}
