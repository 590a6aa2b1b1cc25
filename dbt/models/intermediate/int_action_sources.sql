-- All that is on record of decisions, in one shape: what records state, vote events that no record's statement
-- goes with, and the adoption that the masthead of a resolution states with its date and meeting.
with stated as (
    select
        source_kind,
        record_id,
        record_id || '#' || action_no as source_key,
        document_id,
        copy_rank,
        stage,
        committee,
        session,
        meeting_symbol,
        acted_on,
        how,
        result,
        subject_kind,
        subject,
        title,
        draft_symbol,
        names_own_text,
        report_symbol,
        draft_label,
        resolution_symbol,
        text_state,
        roll_call_id,
        announced_yes,
        announced_no,
        announced_abstain,
        {{ locator('stated', 'stated.record_id', 'stated.preferred_record_id') }}
    from {{ ref('int_actions_stated') }} as stated
),

stated_votes as (
    select distinct roll_call_id from stated
),

voted as (
    select
        'roll_call' as source_kind,
        'roll_call#' || roll_calls.roll_call_id as source_key,
        roll_calls.document_id,
        1 as copy_rank,
        roll_calls.stage,
        roll_calls.committee,
        roll_calls.session,
        roll_calls.meeting_symbol,
        -- a day that stands for its month is no date of a decision
        case when coalesce(roll_calls.voted_on_precision, 'day') <> 'month' then roll_calls.voted_on end as acted_on,
        'recorded_vote' as how,
        case roll_calls.is_adopted when true then 'adopted' when false then 'rejected' end as result,
        roll_calls.subject_kind,
        roll_calls.subject,
        roll_calls.title,
        case
            when {{ is_draft_symbol('roll_calls.document_symbol') }} then roll_calls.document_symbol
            else roll_calls.target_symbol
        end as draft_symbol,
        {{ is_draft_symbol('roll_calls.document_symbol') }} as names_own_text,
        roll_calls.report_symbol,
        roll_calls.draft_label,
        roll_calls.resolution_symbol,
        roll_calls.text_state,
        roll_calls.roll_call_id,
        roll_calls.is_adoption,
        roll_calls.announced_yes,
        roll_calls.announced_no,
        roll_calls.announced_abstain,
        roll_calls.page,
        roll_calls.span_start,
        roll_calls.span_end,
        roll_calls.field
    from {{ ref('int_roll_calls_merged') }} as roll_calls
    left join stated_votes on roll_calls.roll_call_id = stated_votes.roll_call_id
    where stated_votes.roll_call_id is null
),

mastheads as (
    select
        case when coalesce(is_held, true) then 'masthead' else 'catalogue' end as source_kind,
        preferred_record_id as record_id,
        symbol || '#masthead' as source_key,
        document_id,
        1 as copy_rank,
        'plenary' as stage,
        session,
        {{ meeting_symbol('session', 'meeting_number') }} as meeting_symbol,
        adopted_on as acted_on,
        'adopted' as result,
        'text' as subject_kind,
        title,
        false as names_own_text,
        symbol as resolution_symbol
    from {{ ref('int_documents_merged') }}
    where document_type = 'resolution' and symbol is not null and adopted_on is not null
)

select * from stated -- noqa: AM07
union all by name
select * from voted
union all by name
select * from mastheads
