with roll_calls as (
    select * from {{ ref('int_source_roll_calls') }}
),

holdings as (
    select
        roll_call_no,
        record_id,
        source_roll_call_id
    from roll_calls
    union
    select
        roll_call_no,
        votes_record_id as record_id,
        source_roll_call_id
    from roll_calls
    where votes_record_id is not null
)

select
    holdings.record_id,
    holdings.source_roll_call_id,
    merged.roll_call_id
from holdings
inner join {{ ref('int_roll_call_events') }} as events on holdings.roll_call_no = events.roll_call_no
inner join {{ ref('int_roll_calls_merged') }} as merged on events.event_no = merged.event_no
