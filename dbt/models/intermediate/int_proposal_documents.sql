with documents as (
    select * from {{ ref('int_documents_merged') }}
),

candidates as (
    select
        document_id,
        coalesce({{ proposal_symbol('symbol') }}, document_id) as proposal_id,
        -- the symbol is surer than the cover: some addenda and corrigenda print the words of a draft
        case
            when regexp_matches(symbol, '/Corr\.[^/]+$') then 'related'
            when document_type = 'addendum' then 'addendum'
            when document_type not in (
                'draft_resolution', 'revised_draft_resolution', 'draft_decision', 'amendment'
            ) then 'related'
            when regexp_matches(symbol, '/Add\.[^/]+$') then 'addendum'
            else 'version'
        end as part,
        case
            when document_type = 'revised_draft_resolution' then 'draft_resolution'
            when document_type in ('draft_resolution', 'draft_decision', 'amendment') then document_type
        end as proposal_type,
        -- a revised draft without its symbol is some revision, and not the first text
        coalesce(revision, if(document_type = 'revised_draft_resolution', 1, 0)) as revision,
        coalesce(addendum, 0) as addendum,
        dated_on,
        coalesce(is_held, true) as is_held
    from documents
    where document_type not in ('resolution', 'meeting_record', 'committee_report')
),

-- A corrigendum or a statement of costs belongs to a draft that is put forward elsewhere; alone it
-- makes no proposal.
put_forward as (
    select distinct proposal_id
    from candidates
    where part in ('version', 'addendum')
)

select
    candidates.*,
    row_number() over (
        partition by candidates.proposal_id, candidates.part
        order by candidates.revision desc, candidates.dated_on desc nulls last, candidates.document_id desc
    ) = 1 and candidates.part = 'version' as is_latest_version
from candidates
inner join put_forward on candidates.proposal_id = put_forward.proposal_id
