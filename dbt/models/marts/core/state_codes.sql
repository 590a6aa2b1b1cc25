select
    scheme,
    cast(code as varchar) as code,
    state_code,
    cast(valid_from as date) as valid_from,
    cast(valid_to as date) as valid_to
from {{ ref('seed_state_codes') }}
