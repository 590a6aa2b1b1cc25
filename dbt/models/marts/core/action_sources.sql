select
    actions.action_id,
    actions.source_kind,
    coalesce(copies.source_name, roll_calls.source_name) as source_name,
    copies.source_file,
    actions.source_key,
    actions.record_id,
    actions.stage,
    actions.meeting_symbol,
    actions.acted_on,
    actions.how,
    actions.result,
    actions.subject,
    actions.draft_symbol,
    actions.report_symbol,
    actions.draft_label,
    actions.resolution_symbol,
    actions.text_state,
    actions.roll_call_id,
    cast(actions.announced_yes as integer) as announced_yes,
    cast(actions.announced_no as integer) as announced_no,
    cast(actions.announced_abstain as integer) as announced_abstain,
    actions.document_id,
    actions.page,
    actions.span_start,
    actions.span_end,
    actions.field
from {{ ref('int_actions_keyed') }} as actions
left join {{ ref('stg_documents') }} as copies on actions.record_id = copies.record_id
left join {{ ref('int_roll_calls_merged') }} as roll_calls
    on actions.source_kind = 'roll_call' and actions.roll_call_id = roll_calls.roll_call_id
