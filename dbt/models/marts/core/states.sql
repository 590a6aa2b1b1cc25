select
    state_code,
    name,
    formal_name,
    status,
    cast(admitted_on as date) as admitted_on,
    cast(ended_on as date) as ended_on,
    successor_code,
    regional_group,
    cast(tile_row as integer) as tile_row,
    cast(tile_column as integer) as tile_column
from {{ ref('seed_states') }}
