-- What a vote event would be called if only this source had it. The numbers of the research data are the
-- same in two data sets, and so are the catalogue's; where they yet mean two votes, the lesser one says so.
with numbered as (
    select
        roll_calls.roll_call_no,
        roll_calls.source_name,
        roll_calls.precedence,
        events.event_no,
        case
            when roll_calls.source_name in ('marcxml', 'undl_voting_csv') then 'undl-' || roll_calls.source_roll_call_id
            when roll_calls.source_name in ('unvotes', 'voeten') then 'rcid-' || roll_calls.source_roll_call_id
            when roll_calls.document_id is not null
                then roll_calls.document_id || '#vote-' || roll_calls.source_roll_call_id
            else 'facts-' || left(md5(roll_calls.record_id || '#' || roll_calls.source_roll_call_id), 12)
        end as base_id
    from {{ ref('int_source_roll_calls') }} as roll_calls
    inner join {{ ref('int_roll_call_events') }} as events on roll_calls.roll_call_no = events.roll_call_no
)

select
    roll_call_no,
    event_no,
    if(
        event_no = first_value(event_no) over (partition by base_id order by precedence, roll_call_no),
        base_id,
        base_id || '-' || source_name
    ) as own_id
from numbered
