select
    record_id,
    place,
    kind,
    as_found,
    as_repaired
from {{ source('landing', 'repairs') }}
