-- A text "submitted on the basis of informal consultations on draft resolution A/C.2/80/L.38" takes that
-- draft's place. The replaced draft is then no rival for the resolution of the same title.
with proposal_documents as (
    select * from {{ ref('int_proposal_documents') }}
),

stated as (
    select
        proposal_documents.proposal_id,
        {{ proposal_symbol('links.to_symbol') }} as replaced_proposal_id,
        coalesce(documents.submitted_by_as_printed, links.evidence) as evidence,
        proposal_documents.dated_on,
        proposal_documents.document_id
    from {{ ref('int_document_links') }} as links
    inner join proposal_documents on links.from_document_id = proposal_documents.document_id
    inner join {{ ref('int_documents_merged') }} as documents on links.from_document_id = documents.document_id
    where links.link_kind = 'replaces'
)

select
    replaced_proposal_id,
    proposal_id as replaced_by,
    evidence,
    dated_on as replaced_on,
    document_id
from stated
where replaced_proposal_id <> proposal_id
qualify row_number() over (partition by replaced_proposal_id order by dated_on, proposal_id) = 1
