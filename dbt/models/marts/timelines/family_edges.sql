select
    edges.family_id,
    edges.from_resolution,
    edges.to_resolution,
    edges.edge_kind,
    edges.evidence,
    edges.grade,
    similarities.text_similarity,
    edges.n_unplaced_before
from {{ ref('int_family_edges') }} as edges
left join {{ ref('int_text_similarities') }} as similarities
    on
        edges.from_resolution = similarities.from_resolution
        and edges.to_resolution = similarities.to_resolution
