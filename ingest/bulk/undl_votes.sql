-- The Digital Library's bulk voting table: one row per member and adopted resolution with a recorded vote.
-- `incoming` has unga's names of the columns; the key of the file's one record is the variable record_id.

-- The Library keeps the votes of the Security Council in a table of the same form.
create or replace temp macro is_other_organ(symbol) as coalesce(regexp_matches(symbol, '^\s*[BD-Z]/'), false);

insert into votes by name
select
    getvariable('record_id') as record_id,
    undl_id as source_roll_call_id,
    ms_vote as vote,
    ms_name as name_as_printed,
    ms_code as code,
    'undl' as code_scheme,
    case when ms_vote = 'not_voting' then 'unknown' end as not_voting_reason,
    'ms_vote' as field
from incoming
where undl_id is not null and ms_vote is not null and not is_other_organ(resolution);

-- Rows of one vote say the same; where they do not, the first in order stands, and the conflict is told.
create or replace temp table vote_variants as
select distinct
    undl_id,
    resolution,
    date,
    session,
    draft,
    committee_report,
    meeting,
    title,
    agenda_title,
    subjects,
    vote_note,
    modality,
    yes,
    no,
    abstain,
    not_voting
from incoming;

create or replace temp table vote_events as
select *, count(*) over (partition by undl_id) as n_variants
from vote_variants
qualify row_number() over (
    partition by undl_id
    order by
        resolution, date, session, draft, committee_report, meeting, title, agenda_title, subjects, vote_note,
        modality, yes, no, abstain, not_voting
) = 1;

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
        session_named(given(session))
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
    not_blank(
        concat_ws(' | ', given(mend(vote_note)), given(modality), 'agenda: ' || given(mend(agenda_title)))
    ) as note,
    not_blank(regexp_replace(mend(subjects), '\s*\|+\s*', ' | ', 'g')) as subjects,
    'undl_id' as field
from vote_events
where undl_id is not null and not is_other_organ(resolution);

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
        'expected the same of the vote in each of its rows, found ' || n_variants::varchar
        || ' accounts of it; the first in order is kept' as reason,
        resolution as found
    from vote_events where undl_id is not null and n_variants > 1
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
    from vote_events
    where undl_id is not null and assembly_symbol(resolution) is null and not is_other_organ(resolution)
    union all
    select
        'undl_id ' || undl_id, 'other_organ',
        'expected a vote of the General Assembly, found one of another organ; it is not read', resolution
    from vote_events where undl_id is not null and is_other_organ(resolution)
    union all
    select
        'rows without undl_id', 'damaged_row',
        'expected undl_id in every row, found rows without; they belong to no vote and are not read', resolution
    from vote_events where undl_id is null
);

drop table vote_events;

drop table vote_variants;
