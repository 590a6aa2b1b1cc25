select * from {{ ref('int_document_conflicts') }}
union all by name
select * from {{ ref('int_roll_call_conflicts') }}
union all by name
select * from {{ ref('int_vote_conflicts') }}
