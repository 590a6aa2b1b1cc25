-- The issues of a data set can stand in a file of their own: its number of the vote event ties them.
select distinct
    merged.roll_call_id,
    issues.issue,
    records.source_name
from {{ ref('stg_roll_call_issues') }} as issues
inner join {{ ref('int_vote_records') }} as records on issues.record_id = records.record_id
inner join {{ ref('int_source_roll_calls') }} as roll_calls
    on
        records.data_set = roll_calls.data_set
        and issues.source_roll_call_id = roll_calls.source_roll_call_id
inner join {{ ref('int_roll_call_events') }} as events on roll_calls.roll_call_no = events.roll_call_no
inner join {{ ref('int_roll_calls_merged') }} as merged on events.event_no = merged.event_no
