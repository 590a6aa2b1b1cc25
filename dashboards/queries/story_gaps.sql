-- One row per stretch of sessions in which some lines were taken up and no votes of states on them are held, newest first.
-- n_members: Resolutions of the lines in these sessions.
-- said: The sessions, in words.
-- n_totals: Roll calls under their titles in these sessions of which only totals are held, as in committee.
with members as (
    select distinct
        m.resolution_symbol,
        m.session,
        m.is_vote_held,
        m.vote_status
    from timelines.family_members as m
    where list_contains($family_ids, m.family_id)
),

titles as (
    select distinct lower(m.title) as title
    from timelines.family_members as m
    where list_contains($family_ids, m.family_id)
),

totals as (
    select
        c.session,
        count(*) as n_totals
    from core.roll_calls as c
    where
        lower(c.title) in (select t.title from titles as t)
        and c.announced_yes is not null
        and c.listed_yes is null
    group by c.session
),

sessions as (
    select
        m.session,
        s.opened_on,
        count(*) as n_members,
        bool_or(m.is_vote_held or m.vote_status = 'without_vote') as is_known,
        any_value(t.n_totals) as n_totals,
        row_number() over (order by s.opened_on, m.session) as place
    from members as m
    left join core.sessions as s on m.session = s.session
    left join totals as t on m.session = t.session
    group by m.session, s.opened_on
),

stretches as (
    select
        *,
        place - row_number() over (partition by is_known order by place) as stretch
    from sessions
)

select
    if(
        count(*) = 1,
        'session ' || any_value(session),
        'sessions ' || arg_min(session, place) || ' to ' || arg_max(session, place)
    ) as said,
    sum(n_members)::integer as n_members,
    sum(n_totals)::integer as n_totals,
    string_agg(if(n_totals > 0, session, null), ', ' order by place) as sessions_with_totals
from stretches
where not is_known
group by stretch
order by max(place) desc
