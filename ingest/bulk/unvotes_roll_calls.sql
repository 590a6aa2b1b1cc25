-- The roll calls of the unvotes data: one row per vote event, without totals.

create or replace temp table vote_events as
select
    trim(rcid) as rcid,
    tag_session(unres, session) as session,
    try_cast(try_cast(trim(session::varchar) as double) as integer) as regular_session,
    given(unres) as unres,
    amend,
    para,
    given(date) as date,
    given(short) as short,
    given(descr) as descr
from incoming
where rcid is not null;

insert into roll_calls by name
select
    getvariable('record_id') as record_id,
    rcid as source_roll_call_id,
    'plenary' as stage,
    session,
    subject_kind_of(amend, para, descr, tag_symbol(unres, session, descr)) as subject_kind,
    mend(descr) as subject,
    -- sessions 58 to 61 have room for 60 characters (`Nuclear-weapon-free southern hemisphere and adjacent areas an`)
    plain_title(mend(short))
    || if(regular_session between 58 and 61 and length(short) = 60 and plain_title(short) = short, '…', '') as title,
    tag_symbol(unres, session, descr) as resolution_symbol,
    unres as symbol_as_printed,
    day_of(date, contains(date, '/')) as voted_on,
    -- the day is wrong in sessions 1 to 51 and often in 52 to 57
    case
        when day_of(date, contains(date, '/')) is null then null
        when regular_session <= 57 then 'month' else 'day'
    end as voted_on_precision,
    'rcid' as field
from vote_events;

insert into repairs by name
select getvariable('record_id') as record_id, 'rcid ' || rcid || ' ' || place as place, kind, as_found, as_repaired
from (
    select rcid, 'short' as place, 'double_encoding' as kind, short as as_found, mend(short) as as_repaired
    from vote_events
    union all
    select rcid, 'descr', 'double_encoding', descr, mend(descr) from vote_events
)
where as_found <> as_repaired
order by all;

create or replace temp table faults as
select * from (
    select
        'rcid ' || rcid as place, 'impossible_date' as reason_code,
        'expected a date such as 1946-01-01, found another form; the vote is kept without a date' as reason,
        date as found
    from vote_events where date is not null and day_of(date, contains(date, '/')) is null
    union all
    select
        'rcid ' || rcid, 'wrong_fact',
        'expected the number of a session, found another; the vote is kept without a session', session
    from vote_events where session is null
    union all
    select
        'rcid ' || rcid, 'conflicting_rows',
        'expected one row for each rcid, found ' || count(*)::varchar || '; all are kept', min(unres)
    from vote_events group by rcid having count(*) > 1
    union all
    select
        'rows without rcid', 'damaged_row',
        'expected rcid in every row, found rows without; they belong to no vote and are not read',
        count(*)::varchar || ' rows'
    from incoming where rcid is null having count(*) > 0
);

drop table vote_events;
