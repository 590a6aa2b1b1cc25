select
    group_code,
    name,
    kind,
    cast(known_from as date) as known_from,
    known_from_source,
    source
from {{ ref('seed_groups') }}
