-- One row per event. A committee's action is told first by its report, the plenary's by the record of the
-- meeting; each fact is taken from the first source that has it.
with ranked as (
    select
        *,
        case stage
            when 'committee' then list_position(['report', 'meeting_record', 'roll_call', 'catalogue'], source_kind)
            else list_position(['meeting_record', 'roll_call', 'masthead', 'catalogue', 'report'], source_kind)
        end as source_rank
    from {{ ref('int_actions_keyed') }}
),

numbered as (
    select
        *,
        row_number() over (partition by action_id order by source_rank, copy_rank, source_key) as source_number
    from ranked
),

merged as (
    select
        action_id,
        arg_min(proposal_id, source_number) as proposal_id,
        arg_min(whole_resolution, source_number) as resolution_symbol,
        arg_min(stage, source_number) as stage,
        arg_min(committee, source_number) as stated_committee,
        arg_min(session, source_number) as session,
        arg_min(meeting_symbol, source_number) as meeting_symbol,
        arg_min(acted_on, source_number) as acted_on,
        arg_min(how, source_number) as stated_how,
        arg_min(result, source_number) as result,
        arg_min(subject_kind, source_number) filter (where subject_kind <> 'unknown') as subject_kind,
        -- a vote of which nobody says what it was on, and which did not adopt the text
        bool_or(subject_key = '' and not (subject_kind = 'unknown' and starts_with(action_id, 'vote#')))
            as is_on_whole_text,
        arg_min(subject, source_number) as subject,
        arg_min(title, source_number) as title,
        arg_min(draft_symbol, source_number) as document_symbol,
        arg_min(text_state, source_number) as text_state,
        arg_min(roll_call_id, source_number) as roll_call_id,
        arg_min(announced_yes, source_number) as announced_yes,
        arg_min(announced_no, source_number) as announced_no,
        arg_min(announced_abstain, source_number) as announced_abstain,
        count(distinct coalesce(document_id, source_key)) as n_sources
    from numbered
    group by action_id
)

select
    merged.*,
    case
        when merged.stage = 'committee'
            then
                coalesce(
                    merged.stated_committee, nullif(regexp_extract(merged.document_symbol, '^A/C\.([1-6])/', 1), '')
                )
    end as committee,
    coalesce(
        merged.stated_how,
        case
            when merged.roll_call_id is not null then 'recorded_vote'
            when merged.result in ('withdrawn', 'not_pressed', 'no_action', 'deferred') then merged.result
        end
    ) as how,
    first_sources.source_kind,
    first_sources.document_id,
    first_sources.page,
    first_sources.span_start,
    first_sources.span_end,
    first_sources.field
from merged
inner join numbered as first_sources
    on merged.action_id = first_sources.action_id and first_sources.source_number = 1
