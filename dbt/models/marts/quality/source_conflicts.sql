select
    kind,
    key,
    field,
    source_a,
    value_a,
    source_b,
    value_b,
    chosen,
    record_id_a,
    record_id_b
from {{ ref('int_document_conflicts') }}
union all
select
    kind,
    key,
    field,
    source_a,
    value_a,
    source_b,
    value_b,
    chosen,
    record_id_a,
    record_id_b
from {{ ref('int_roll_call_conflicts') }}
union all
select
    kind,
    key,
    field,
    source_a,
    value_a,
    source_b,
    value_b,
    chosen,
    record_id_a,
    record_id_b
from {{ ref('int_vote_conflicts') }}
