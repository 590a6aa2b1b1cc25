-- The items of every document of a proposal, its resolution included. A text that is known from records alone
-- stands under the item of the report that acts on it, where that has only one.
with single_items as (
    select document_id
    from {{ ref('int_agenda_items') }}
    group by document_id
    having count(distinct item) = 1
),

documents_of_proposals as (
    select
        proposal_id,
        document_id
    from {{ ref('int_proposal_documents') }}
    union
    select
        links.proposal_id,
        documents.document_id
    from {{ ref('int_proposals_linked') }} as links
    inner join {{ ref('int_documents_merged') }} as documents on links.resolution_symbol = documents.symbol
    union
    select
        proposals.proposal_id,
        documents.document_id
    from {{ ref('int_proposals') }} as proposals
    inner join {{ ref('int_documents_merged') }} as documents on proposals.proposal_id = documents.symbol
    where proposals.n_versions = 0 and proposals.n_addenda = 0
    union
    select
        named.proposal_id,
        actions.document_id
    from {{ ref('int_proposals_named') }} as named
    inner join {{ ref('int_actions_keyed') }} as actions on named.proposal_id = actions.proposal_id
    inner join single_items on actions.document_id = single_items.document_id
    where actions.source_kind = 'report'
)

select distinct
    documents_of_proposals.proposal_id,
    items.session,
    items.item
from documents_of_proposals
inner join {{ ref('int_agenda_items') }} as items on documents_of_proposals.document_id = items.document_id
