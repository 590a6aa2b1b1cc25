with records as (
    select * from {{ ref('int_records_keyed') }}
),

proposal_documents as (
    select * from {{ ref('int_proposal_documents') }}
),

-- The id a document had, or would have had, before its symbol was known. An id that would lead to two
-- documents leads nowhere.
document_ids as (
    select
        id_without_symbol as old_id,
        min(document_id) as current_id
    from records
    group by id_without_symbol
    having count(distinct document_id) = 1
),

superseded_documents as (
    select *
    from document_ids
    where old_id <> current_id
),

superseded_proposals as (
    select
        superseded_documents.old_id,
        proposal_documents.proposal_id as current_id
    from superseded_documents
    inner join proposal_documents on superseded_documents.current_id = proposal_documents.document_id
    where proposal_documents.part = 'version'
    union all
    -- until its draft is held and linked, a resolution stands for its proposal
    select
        resolution_symbol as old_id,
        min(proposal_id) as current_id
    from {{ ref('int_proposals_linked') }}
    group by resolution_symbol
)

select
    'document' as kind,
    old_id,
    current_id
from superseded_documents
union all
select
    'proposal' as kind,
    old_id,
    current_id
from superseded_proposals
union all
select
    'roll_call' as kind,
    old_id,
    current_id
from {{ ref('int_roll_call_aliases') }}
