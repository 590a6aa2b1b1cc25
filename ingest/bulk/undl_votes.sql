-- The Digital Library's bulk voting table: one row per member and adopted resolution with a recorded vote.
-- `incoming` has unga's names of the columns; the key of the file's one record is the variable record_id.

insert into votes by name
select
    getvariable('record_id') as record_id,
    undl_id as source_roll_call_id,
    vote_of(ms_vote) as vote,
    ms_name as name_as_printed,
    ms_code as code,
    'undl' as code_scheme,
    case when vote_of(ms_vote) = 'not_voting' then 'unknown' end as not_voting_reason,
    'ms_vote' as field
from incoming
where undl_id is not null and vote_of(ms_vote) is not null;

-- Rows of one vote say the same; where they do not, the least value stands, and the conflict is told.
create or replace temp table vote_events as
select
    undl_id,
    min(session) as session,
    min(resolution) as resolution,
    min(draft) as draft,
    min(committee_report) as committee_report,
    min(meeting) as meeting,
    min(date) as date,
    min(title) as title,
    min(agenda_title) as agenda_title,
    min(subjects) as subjects,
    min(vote_note) as vote_note,
    min(modality) as modality,
    min(yes) as yes,
    min(no) as no,
    min(abstain) as abstain,
    min(not_voting) as not_voting,
    min(resolution) <> max(resolution) as differs_in_resolution,
    min(date) <> max(date) as differs_in_date
from incoming
group by undl_id;

set variable month_is_first = (
    select coalesce(bool_or(try_cast(regexp_extract(date, '^\s*\d+[/.-](\d+)[/.-]\d{4}', 1) as integer) > 12), false)
    from vote_events
);

insert into roll_calls by name
select
    getvariable('record_id') as record_id,
    undl_id as source_roll_call_id,
    'plenary' as stage,
    coalesce(
        session_of(assembly_symbol(resolution)),
        regexp_extract(upper(given(session)), '^(?:(?:ES|S)-?)?\d+$', 0)
    ) as session,
    'text' as subject_kind,
    plain_title(mend(title)) as title,
    assembly_symbol(draft) as document_symbol,
    assembly_symbol(committee_report) as report_symbol,
    assembly_symbol(resolution) as resolution_symbol,
    resolution as symbol_as_printed,
    assembly_symbol(meeting) as meeting_symbol,
    day_of(date, getvariable('month_is_first')) as voted_on,
    case when day_of(date, getvariable('month_is_first')) is not null then 'day' end as voted_on_precision,
    number_of(yes) as announced_yes,
    number_of(no) as announced_no,
    number_of(abstain) as announced_abstain,
    number_of(not_voting) as announced_not_voting,
    true as is_adopted,
    nullif(concat_ws(' | ', given(mend(vote_note)), given(modality), 'agenda: ' || given(mend(agenda_title))), '')
        as note,
    nullif(regexp_replace(mend(subjects), '\s*\|+\s*', ' | ', 'g'), '') as subjects,
    'undl_id' as field
from vote_events
where undl_id is not null;

insert into repairs by name
select
    getvariable('record_id') as record_id,
    'undl_id ' || undl_id || ' ' || place as place,
    kind,
    as_found,
    as_repaired
from (
    select undl_id, 'title' as place, 'double_encoding' as kind, title as as_found, mend(title) as as_repaired
    from vote_events
    union all
    select undl_id, 'agenda_title', 'double_encoding', agenda_title, mend(agenda_title) from vote_events
    union all
    select undl_id, 'subjects', 'double_encoding', subjects, mend(subjects) from vote_events
    union all
    select undl_id, 'draft', 'symbol_slip', draft, assembly_symbol(draft) from vote_events
    union all
    select undl_id, 'committee_report', 'symbol_slip', committee_report, assembly_symbol(committee_report)
    from vote_events
    union all
    select undl_id, 'meeting', 'symbol_slip', meeting, assembly_symbol(meeting) from vote_events
)
where undl_id is not null and as_found <> as_repaired
order by all;

create or replace temp table faults as
select * from (
    select
        'undl_id ' || undl_id as place, 'conflicting_rows' as reason_code,
        'expected one resolution in all rows of a vote, found several; the first in order is kept' as reason,
        resolution as found
    from vote_events where differs_in_resolution
    union all
    select
        'undl_id ' || undl_id, 'conflicting_rows',
        'expected one date in all rows of a vote, found several; the first in order is kept', date
    from vote_events where differs_in_date
    union all
    select
        'undl_id ' || undl_id, 'impossible_date',
        'expected a date such as 2023-12-22, found another form; the vote is kept without a date', date
    from vote_events where given(date) is not null and day_of(date, getvariable('month_is_first')) is null
    union all
    select
        'undl_id ' || undl_id, 'wrong_fact',
        'expected the symbol of a resolution of the General Assembly, found another; the vote is kept as printed',
        resolution
    from vote_events where undl_id is not null and assembly_symbol(resolution) is null
    union all
    select
        'rows without undl_id', 'damaged_row',
        'expected undl_id in every row, found rows without; they belong to no vote and are not read', resolution
    from vote_events where undl_id is null
);

drop table vote_events;
