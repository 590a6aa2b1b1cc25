-- Facts of a vote event that two sources state differently. Days are compared as far as both know them:
-- a month with a month, and a symbol that only looks like a resolution's is no statement.
with facts as (
    select
        events.event_no,
        events.is_preferred,
        roll_calls.roll_call_no,
        roll_calls.source_file,
        roll_calls.record_id,
        row_number() over (
            partition by events.event_no order by roll_calls.precedence, roll_calls.roll_call_no
        ) as rank,
        coalesce(roll_calls.voted_on_precision = 'day', false) as has_day,
        if(roll_calls.voted_on_precision = 'day', cast(roll_calls.voted_on as varchar), null) as voted_on,
        strftime(roll_calls.voted_on, '%Y-%m') as month,
        roll_calls.session,
        roll_calls.meeting_symbol,
        if(roll_calls.is_resolution_certain, roll_calls.resolution_symbol, null) as resolution_symbol,
        cast(roll_calls.announced_yes as varchar) as announced_yes,
        cast(roll_calls.announced_no as varchar) as announced_no,
        cast(roll_calls.announced_abstain as varchar) as announced_abstain,
        cast(roll_calls.is_adopted as varchar) as is_adopted
    from {{ ref('int_source_roll_calls') }} as roll_calls
    inner join {{ ref('int_release_events') }} as events on roll_calls.roll_call_no = events.roll_call_no
),

stated as (
    select *
    from facts
    unpivot (value for field in ( -- noqa: PRS
        voted_on, month, session, meeting_symbol, resolution_symbol, announced_yes, announced_no,
        announced_abstain, is_adopted
    ))
),

first_stated as (
    select *
    from stated
    where is_preferred
    qualify row_number() over (partition by event_no, field order by rank) = 1
)

select
    'roll_call' as kind,
    merged.roll_call_id as key,
    first_stated.field,
    first_stated.source_file as source_a,
    first_stated.value as value_a,
    stated.source_file as source_b,
    stated.value as value_b,
    first_stated.value as chosen,
    first_stated.record_id as record_id_a,
    stated.record_id as record_id_b
from first_stated
inner join stated on first_stated.event_no = stated.event_no and first_stated.field = stated.field
inner join {{ ref('int_roll_calls_merged') }} as merged on first_stated.event_no = merged.event_no
where
    first_stated.value <> stated.value
    and not (first_stated.field = 'month' and first_stated.has_day and stated.has_day)
