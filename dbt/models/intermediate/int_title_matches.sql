-- Pairs of draft and resolution that carry the same title in the same session and body, and how many
-- drafts and resolutions share it. One of each makes a weak link; more make none, for two rival texts
-- may bear one title. The agenda item is never used: rivals share it by definition.
with documents as (
    select * from {{ ref('int_documents_merged') }}
),

stated_drafts as (
    select
        from_document_id,
        {{ proposal_symbol('to_symbol') }} as proposal_id
    from {{ ref('int_document_links') }}
    where link_kind = 'origin_draft'
    union
    select
        documents.document_id as from_document_id,
        stated.proposal_id
    from {{ ref('int_draft_resolutions') }} as stated
    left join documents on stated.resolution_symbol = documents.symbol
),

-- What a body rejected, and what its sponsors withdrew, became nothing, whatever its title.
put_aside as (
    select distinct {{ proposal_symbol('document_symbol') }} as proposal_id
    from {{ ref('stg_actions') }}
    where subject_kind = 'text' and result in ('rejected', 'withdrawn', 'not_pressed', 'no_action')
),

draft_texts as (
    select
        proposal_documents.proposal_id,
        documents.document_id,
        documents.session,
        documents.committee,
        documents.dated_on,
        {{ fold_text('documents.title') }} as folded_title
    from {{ ref('int_proposal_documents') }} as proposal_documents
    inner join documents on proposal_documents.document_id = documents.document_id
    where
        proposal_documents.is_latest_version
        and proposal_documents.proposal_type = 'draft_resolution'
        and documents.title is not null
),

open_drafts as (
    select draft_texts.*
    from draft_texts
    left join stated_drafts on draft_texts.proposal_id = stated_drafts.proposal_id
    left join {{ ref('int_proposal_replacements') }} as replacements
        on draft_texts.proposal_id = replacements.replaced_proposal_id
    left join put_aside on draft_texts.proposal_id = put_aside.proposal_id
    where
        stated_drafts.proposal_id is null
        and replacements.replaced_proposal_id is null
        and put_aside.proposal_id is null
),

-- Without an origin line the body that recommended a resolution is unknown, not the plenary.
open_resolutions as (
    select
        documents.symbol as resolution_symbol,
        documents.session,
        documents.committee,
        documents.adopted_on,
        {{ fold_text('documents.title') }} as folded_title
    from documents
    left join stated_drafts on documents.document_id = stated_drafts.from_document_id
    where
        documents.document_type = 'resolution'
        and documents.symbol is not null
        and documents.title is not null
        and (documents.committee is not null or documents.origin_as_printed is not null)
        and stated_drafts.from_document_id is null
),

pairs as (
    select
        open_drafts.proposal_id,
        open_drafts.document_id,
        open_resolutions.resolution_symbol
    from open_drafts
    inner join open_resolutions
        on
            open_drafts.folded_title = open_resolutions.folded_title
            and open_drafts.session = open_resolutions.session
            and open_drafts.committee is not distinct from open_resolutions.committee
            and coalesce(open_drafts.dated_on <= open_resolutions.adopted_on, true)
)

select
    proposal_id,
    document_id,
    resolution_symbol,
    count(*) over (partition by resolution_symbol) as n_drafts,
    count(*) over (partition by proposal_id) as n_resolutions
from pairs
