-- Every mention of a sponsor under the proposal and the version that it is about, with its role there: a
-- cover's list is a revision's where the draft is a revised one, whoever repeats it.
with proposal_documents as (
    select * from {{ ref('int_proposal_documents') }}
),

of_own_text as (
    select
        sponsors.*,
        proposal_documents.proposal_id,
        proposal_documents.part,
        proposal_documents.revision,
        proposal_documents.addendum
    from {{ ref('int_sponsors_resolved') }} as sponsors
    inner join proposal_documents on sponsors.document_id = proposal_documents.document_id
    where sponsors.target_symbol is null
),

of_other_texts as (
    select
        *,
        {{ proposal_symbol('target_symbol') }} as proposal_id,
        case when {{ symbol_addendum('target_symbol') }} is null then 'version' else 'addendum' end as part,
        coalesce({{ symbol_revision('target_symbol') }}, 0) as revision,
        coalesce({{ symbol_addendum('target_symbol') }}, 0) as addendum
    from {{ ref('int_sponsors_resolved') }}
    where {{ is_draft_symbol('target_symbol') }}
),

mentions as (
    select * from of_own_text
    union all
    select * from of_other_texts
)

select
    * exclude (role), -- noqa: AM04
    case
        when part = 'addendum' and role in ('first_page', 'revision') then 'added_addendum'
        when revision > 0 and role = 'first_page' then 'revision'
        else role
    end as role,
    case sponsor_kind
        when 'state' then state_code
        when 'group' then group_code
    end as sponsor_code,
    case source_kind
        when 'print' then document_id || '#' || position
        when 'catalogue' then document_id || '#catalogue#' || position
        else document_id || '#' || target_symbol || '#' || position
    end as event_id
from mentions
