-- Both series are numbered from 1 within session and body, so the highest number seen, held or cited,
-- is a lower bound of how many there are. Emergency sessions number on over years: the same holds.
select
    session,
    body,
    kind,
    cast(count(*) filter (where is_held) as integer) as held,
    cast(max(number) as integer) as known
from {{ ref('int_numbered_symbols') }}
group by session, body, kind
