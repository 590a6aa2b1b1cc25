select
    name,
    group_code
from {{ ref('seed_group_names') }}
