select
    repairs.record_id,
    ranked.document_id,
    repairs.place,
    repairs.kind,
    repairs.as_found,
    repairs.as_repaired
from {{ ref('stg_repairs') }} as repairs
left join {{ ref('int_records_ranked') }} as ranked on repairs.record_id = ranked.record_id
