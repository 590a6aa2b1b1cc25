-- Each fact of a vote event from the first source, by precedence, that knows it; numbers that belong together
-- from one source. arg_min passes over nulls.
with lists as (
    select
        roll_call_no,
        listed_yes + listed_no + listed_abstain as n_listed
    from {{ ref('int_roll_call_lists') }}
),

members as (
    select
        roll_calls.*,
        events.event_no,
        lists.n_listed,
        row_number() over (
            partition by events.event_no order by roll_calls.precedence, roll_calls.roll_call_no
        ) as rank,
        max(lists.n_listed) over (partition by events.event_no) as n_longest
    from {{ ref('int_source_roll_calls') }} as roll_calls
    inner join {{ ref('int_roll_call_events') }} as events on roll_calls.roll_call_no = events.roll_call_no
    left join lists on roll_calls.roll_call_no = lists.roll_call_no
)

select
    event_no,
    count(distinct data_set) as n_sources,
    -- a list of which most is missing does not speak for one that is whole
    arg_min(roll_call_no, rank) filter (where n_listed * 2 >= n_longest) as list_roll_call_no,
    arg_min(roll_call_no, rank) filter (where announced_yes is not null) as tally_roll_call_no,
    arg_min(source_name, rank) as source_name,
    any_value(document_id) filter (where rank = 1) as document_id,
    any_value(page) filter (where rank = 1) as page,
    any_value(span_start) filter (where rank = 1) as span_start,
    any_value(span_end) filter (where rank = 1) as span_end,
    any_value(field) filter (where rank = 1) as field,
    arg_min(stage, rank) as stage,
    arg_min(committee, rank) as committee,
    arg_min(session, rank) as session,
    arg_min(subject_kind, rank + if(subject_kind = 'unknown', 1000, 0)) as subject_kind,
    arg_min(subject, rank) as subject,
    arg_min(title, rank) as title,
    arg_min(document_symbol, rank) as document_symbol,
    arg_min(target_symbol, rank) as target_symbol,
    arg_min(report_symbol, rank) as report_symbol,
    arg_min(draft_label, rank) as draft_label,
    arg_min(resolution_symbol, rank + if(is_resolution_certain, 0, 1000)) as resolution_symbol,
    arg_min(item, rank) as item,
    arg_min(meeting_symbol, rank) as meeting_symbol,
    arg_min(voted_on, rank + if(voted_on_precision = 'day', 0, 1000)) as voted_on,
    arg_min(voted_on_precision, rank + if(voted_on_precision = 'day', 0, 1000)) as voted_on_precision,
    arg_min(window_from, rank + if(voted_on_precision = 'day', 0, 1000)) as window_from,
    arg_min(window_to, rank + if(voted_on_precision = 'day', 0, 1000)) as window_to,
    arg_min(is_adopted, rank) as is_adopted,
    arg_min(text_state, rank) as text_state,
    arg_min(note, rank) as note,
    arg_min(subjects, rank) as subjects,
    bool_or(document_id is not null and subject_kind = 'text' and names_resolution) as is_said_by_document,
    bool_or(resolution_symbol is not null and is_resolution_certain) as is_resolution_certain,
    bool_or(source_name in ('marcxml', 'undl_voting_csv')) as is_in_catalogue,
    bool_or(source_name = 'vote_facts' and subject_kind = 'text') as is_said_by_facts,
    bool_or(regexp_matches(coalesce(symbol_as_printed, ''), '^R/\d+/\d+[A-Z]?/[IVX]+$')) as is_section,
    bool_or(regexp_matches(
        lower(coalesce(subject, '')), 'to the vote ?the motion|motion .{0,80}no action|oral amendment'
    )) as speaks_of_motion,
    bool_or(regexp_matches(
        lower(coalesce(subject, '')),
        'draft res|whole|as amended|^(?:to (?:adopt|approve) [^,;(]{0,60})?\bres(?:ol)?(?:utions?)?\b'
    )) as speaks_of_text
from members
group by event_no
