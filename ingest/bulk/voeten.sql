-- The Voeten votes: one row per state and roll call, members and others (9, which is not landed as a vote).

insert into votes by name
select
    getvariable('record_id') as record_id,
    trim(rcid) as source_roll_call_id,
    vote,
    given(country) as name_as_printed,
    coalesce(try_cast(ccode as bigint), number_of(ccode))::varchar as code,
    'cow' as code_scheme,
    case when vote = 'not_voting' then 'absent' end as not_voting_reason,
    'vote' as field
from incoming
where rcid is not null and vote <> 'not_a_member';

create or replace temp table vote_variants as
select distinct
    trim(rcid) as rcid,
    session,
    given(unres) as unres,
    amend,
    para,
    given(date) as date,
    given(short) as short,
    given(descr) as descr,
    me,
    nu,
    di,
    hr,
    co,
    ec
from incoming
where rcid is not null;

create or replace temp table vote_events as
select
    * exclude (session, ec),
    tag_session(unres, session) as session,
    number_of(session) as regular_session,
    -- one damaged roll call has the flag as 0\" and no date
    regexp_replace(ec, '[^0-9.]', '', 'g') as ec,
    ec as ec_as_printed,
    count(*) over (partition by rcid) as n_variants
from vote_variants
qualify row_number() over (
    partition by rcid order by unres, date, session, amend, para, short, descr, me, nu, di, hr, co, ec
) = 1;

insert into roll_calls by name
select
    getvariable('record_id') as record_id,
    rcid as source_roll_call_id,
    'plenary' as stage,
    session,
    case
        when amend is null and para is null and descr is null then 'unknown'
        else subject_kind_of(amend, para, descr, tag_symbol(unres, session, descr))
    end as subject_kind,
    mend(descr) as subject,
    plain_title(mend(short)) as title,
    tag_symbol(unres, session, descr) as resolution_symbol,
    unres as symbol_as_printed,
    day_of(date, true) as voted_on,
    case
        when day_of(date, true) is null then null
        when regular_session <= 57 then 'month' else 'day'
    end as voted_on_precision,
    'rcid' as field
from vote_events;

insert into roll_call_issues by name
select getvariable('record_id') as record_id, rcid as source_roll_call_id, issue
from (unpivot (select rcid, me, nu, di, hr, co, ec from vote_events) on me, nu, di, hr, co, ec into name issue value flag)
where is_flagged(flag)
order by all;

create or replace temp table faults as
select * from (
    select
        'rcid ' || rcid as place, 'impossible_date' as reason_code,
        'expected a date such as 12/31/1946, found another form; the vote is kept without a date' as reason,
        date as found
    from vote_events where date is not null and day_of(date, true) is null
    union all
    select
        'rcid ' || rcid, 'wrong_fact', 'expected 0 or 1 in ec, found another; the vote is kept', ec_as_printed
    from vote_events where ec_as_printed is not null and try_cast(ec_as_printed as double) is null
        and given(ec_as_printed) is not null
    union all
    select
        'rcid ' || rcid, 'conflicting_rows',
        'expected the same of the vote in each of its rows, found ' || n_variants::varchar
        || ' accounts of it; the first in order is kept', unres
    from vote_events where n_variants > 1
    union all
    select
        'rows without rcid', 'damaged_row',
        'expected rcid in every row, found rows without; they belong to no vote and are not read',
        count(*)::varchar || ' rows'
    from incoming where rcid is null having count(*) > 0
);

drop table vote_events;

drop table vote_variants;
