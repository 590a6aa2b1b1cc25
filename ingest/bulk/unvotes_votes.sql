-- The votes of the unvotes data: one row per state that voted. Absences are not in it.
-- The code NA is Namibia's; where R wrote it for a missing value, the name is another's.

insert into votes by name
select
    getvariable('record_id') as record_id,
    trim(rcid) as source_roll_call_id,
    vote,
    country as name_as_printed,
    case
        when trim(country_code) in ('', 'NaN') then null
        when trim(country_code) = 'NA' and not contains(lower(country), 'namibia') then null
        else trim(country_code)
    end as code,
    case when vote = 'not_voting' then 'absent' end as not_voting_reason,
    'unvotes' as code_scheme,  -- also of the three without code: the set's own names say who they are
    'vote' as field
from incoming
where rcid is not null and vote <> 'not_a_member';

create or replace temp table faults as
select
    'rows without rcid' as place, 'damaged_row' as reason_code,
    'expected rcid in every row, found rows without; they belong to no vote and are not read' as reason,
    count(*)::varchar || ' rows' as found
from incoming where rcid is null having count(*) > 0;
