with not_voting as (
    select
        roll_call_id,
        cast(count(*) as integer) as listed_not_voting
    from {{ ref('votes') }}
    where vote = 'not_voting'
    group by roll_call_id
)

select
    merged.roll_call_id,
    merged.session,
    merged.stage,
    merged.committee,
    merged.subject_kind,
    merged.subject,
    merged.title,
    merged.document_symbol,
    merged.target_symbol,
    merged.report_symbol,
    merged.draft_label,
    merged.resolution_symbol,
    merged.item,
    merged.meeting_symbol,
    merged.voted_on,
    merged.voted_on_precision,
    merged.announced_yes,
    merged.announced_no,
    merged.announced_abstain,
    merged.listed_yes,
    merged.listed_no,
    merged.listed_abstain,
    if(merged.list_roll_call_no is null, null, coalesce(not_voting.listed_not_voting, 0)) as listed_not_voting,
    coalesce(merged.announced_yes, merged.listed_yes) as yes,
    coalesce(merged.announced_no, merged.listed_no) as no,
    coalesce(merged.announced_abstain, merged.listed_abstain) as abstain,
    {{ is_reconciled('merged', 'merged') }} as is_reconciled,
    merged.is_adoption,
    merged.adoption_evidence,
    merged.is_adopted,
    merged.text_state,
    merged.note,
    merged.source_name,
    cast(merged.n_sources as integer) as n_sources,
    merged.document_id,
    merged.page,
    merged.span_start,
    merged.span_end,
    merged.field
from {{ ref('int_roll_calls_merged') }} as merged
left join not_voting on merged.roll_call_id = not_voting.roll_call_id
order by merged.event_no
