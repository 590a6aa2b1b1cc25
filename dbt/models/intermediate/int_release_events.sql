-- The vote event of whatever a source holds. Releases of one data set keep its numbers: what the preferred
-- release was put to, the others follow.
select
    roll_calls.roll_call_no,
    roll_calls.roll_call_no = roll_calls.preferred_roll_call_no as is_preferred,
    events.event_no,
    if(
        roll_calls.roll_call_no = roll_calls.preferred_roll_call_no,
        events.match_evidence,
        'same number in another release'
    ) as match_evidence
from {{ ref('int_source_roll_calls') }} as roll_calls
inner join {{ ref('int_roll_call_events') }} as events on roll_calls.preferred_roll_call_no = events.roll_call_no
