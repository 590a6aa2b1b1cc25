-- Both series are numbered from 1 within session and body, so the highest number seen, held or cited,
-- is a lower bound of how many there are. Emergency sessions number on over years: the same holds.
-- Vote events bear no numbers: held are those of which a list is held, known all that any source names.
with roll_calls as (
    select
        coalesce(session, 'unknown') as session,
        case when stage = 'committee' then coalesce(committee, 'unknown') else 'plenary' end as body,
        list_roll_call_no is not null and not is_fragment as is_held
    from {{ ref('int_roll_calls_merged') }}
)

select
    session,
    body,
    kind,
    cast(count(*) filter (where is_held) as integer) as held,
    cast(max(number) as integer) as known
from {{ ref('int_numbered_symbols') }}
group by session, body, kind
union all
select
    session,
    body,
    'roll_call' as kind,
    cast(count(*) filter (where is_held) as integer) as held,
    cast(count(*) as integer) as known
from roll_calls
group by session, body
