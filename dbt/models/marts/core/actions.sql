with proposals as (
    select proposal_id from {{ ref('int_proposals') }}
)

select
    actions.action_id,
    proposals.proposal_id,
    actions.resolution_symbol,
    actions.stage,
    actions.committee,
    actions.meeting_symbol,
    actions.acted_on,
    actions.how,
    actions.result,
    actions.text_state,
    actions.roll_call_id,
    actions.document_id,
    actions.page,
    actions.span_start,
    actions.span_end,
    actions.field,
    actions.subject_kind,
    actions.subject,
    actions.is_on_whole_text,
    actions.document_symbol,
    cast(actions.announced_yes as integer) as announced_yes,
    cast(actions.announced_no as integer) as announced_no,
    cast(actions.announced_abstain as integer) as announced_abstain,
    actions.source_kind,
    actions.n_sources
from {{ ref('int_actions_merged') }} as actions
left join proposals on actions.proposal_id = proposals.proposal_id
