-- The issues of the unvotes data: one row per roll call and subject.

insert into roll_call_issues by name
select distinct
    getvariable('record_id') as record_id,
    trim(rcid) as source_roll_call_id,
    lower(trim(short_name)) as issue
from incoming
where rcid is not null and given(short_name) is not null
order by all;

create or replace temp table faults as
select
    'rows without rcid or short_name' as place, 'damaged_row' as reason_code,
    'expected rcid and short_name in every row, found rows without one; they are not read' as reason,
    count(*)::varchar || ' rows' as found
from incoming where rcid is null or given(short_name) is null having count(*) > 0;
