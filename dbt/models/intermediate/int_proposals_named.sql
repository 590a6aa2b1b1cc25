-- Drafts and amendments that no document and no catalogue record of their own makes known, but of which a
-- report, a meeting record or a voting record says something.
with named as (
    select
        document_symbol as symbol,
        title,
        session,
        subject_kind,
        coalesce(draft_label, lower(subject)) as draft_label,
        1 as title_rank
    from {{ ref('stg_actions') }}
    union all
    select
        document_symbol as symbol,
        title,
        session,
        subject_kind,
        coalesce(draft_label, lower(subject)) as draft_label,
        if(title = upper(title), 3, 2) as title_rank
    from {{ ref('stg_roll_calls') }}
    union all
    -- what an amendment or a motion is put to had been put forward too
    select
        target_symbol as symbol,
        null as title,
        session,
        null as subject_kind,
        null as draft_label,
        3 as title_rank
    from {{ ref('stg_actions') }}
    union all
    select
        target_symbol as symbol,
        null as title,
        session,
        null as subject_kind,
        null as draft_label,
        3 as title_rank
    from {{ ref('stg_roll_calls') }}
    union all
    select
        draft_symbol as symbol,
        null as title,
        null as session,
        null as subject_kind,
        draft_label,
        3 as title_rank
    from {{ ref('int_draft_ties') }}
    union all
    select
        document_symbol as symbol,
        null as title,
        null as session,
        null as subject_kind,
        null as draft_label,
        3 as title_rank
    from {{ ref('stg_sponsors') }}
),

known as (
    select distinct proposal_id
    from {{ ref('int_proposal_documents') }}
),

proposals as (
    select
        *,
        {{ proposal_symbol('symbol') }} as proposal_id,
        subject_kind = 'amendment' or regexp_matches(symbol, '/Amend\.') as is_amendment
    from named
    where {{ is_draft_symbol('symbol') }}
)

select
    proposals.proposal_id,
    case
        when bool_or(proposals.is_amendment) then 'amendment'
        when bool_or(regexp_matches(proposals.draft_label, '^(the )?draft decision')) then 'draft_decision'
        else 'draft_resolution'
    end as proposal_type,
    -- of several wordings the same one whatever the order of loading
    arg_min(proposals.title, (proposals.title_rank, proposals.title)) as title,
    coalesce({{ draft_session('proposals.proposal_id') }}, min(proposals.session)) as session,
    nullif(regexp_extract(proposals.proposal_id, '^A/C\.([1-6])/', 1), '') as committee
from proposals
left join known on proposals.proposal_id = known.proposal_id
where known.proposal_id is null
group by proposals.proposal_id
