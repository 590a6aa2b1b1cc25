select
    session,
    layer,
    state_code,
    x,
    y,
    cast(matrix_position as integer) as matrix_position,
    cast(n_drafts as integer) as n_drafts
from {{ ref('int_network_layout') }}
