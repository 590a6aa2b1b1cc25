with facts as (
    select * from {{ ref('int_copy_facts') }}
),

chosen as (
    select *
    from facts
    qualify row_number() over (partition by document_id, field order by copy_rank) = 1
)

select
    'document' as kind,
    chosen.document_id as key,
    chosen.field,
    chosen.source_file as source_a,
    chosen.value as value_a,
    facts.source_file as source_b,
    facts.value as value_b,
    chosen.value as chosen,
    chosen.record_id as record_id_a,
    facts.record_id as record_id_b
from chosen
inner join facts on chosen.document_id = facts.document_id and chosen.field = facts.field
where facts.folded_value <> chosen.folded_value
