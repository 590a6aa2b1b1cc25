-- One row where a line has sessions between its first and last resolution of which no resolution of it is known; else none.
-- said: The regular sessions, in words, oldest first.
with taken as (
    select distinct session
    from timelines.family_members
    where family_id = $family_id
),

sessions as (
    select
        s.session,
        row_number() over (order by s.opened_on) as place,
        t.session is not null as is_taken
    from core.sessions as s
    left join taken as t on s.session = t.session
    where s.kind = 'regular'
),

span as (
    select
        min(place) as first_place,
        max(place) as last_place
    from sessions
    where is_taken
),

runs as (
    select
        s.*,
        s.place - row_number() over (partition by s.is_taken order by s.place) as run
    from sessions as s
    inner join span as p on s.place between p.first_place and p.last_place
),

stretches as (
    select
        count(*) as n_sessions,
        min(place) as first_place,
        arg_min(session, place) || if(count(*) > 1, ' to ' || arg_max(session, place), '') as said
    from runs
    where not is_taken
    group by run
)

select if(sum(n_sessions) = 1, 'session ', 'sessions ') || string_agg(said, ', ' order by first_place) as said
from stretches
having sum(n_sessions) > 0
