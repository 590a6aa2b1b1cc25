select
    family_id,
    from_resolution,
    to_resolution,
    edge_kind,
    evidence,
    grade
from {{ ref('int_family_edges') }}
