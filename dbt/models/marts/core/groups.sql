select
    group_code,
    name,
    kind,
    source
from {{ ref('seed_groups') }}
