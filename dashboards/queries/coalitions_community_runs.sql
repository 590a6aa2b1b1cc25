-- One row per state and run of sessions that follow each other in which it is in one community.
-- state "State": Name of the state.
-- community "Community"
-- label "Called after"
-- from_session "From session": First session of the run.
-- to_session "To session": Last session of the run.
-- n_sessions "Sessions": Sessions of the run.
-- least_stability "Lowest stability": Of the state in these sessions; below about 0.8 another division is nearly as good for it.
-- from_no: Where its bar begins on an axis of sessions, half a session before the first.
-- after_no: Where its bar ends, half a session after the last.
-- is_told: True where the bar has room for the number of the community.
-- kind: Number of the community where it is among the six with most members over all sessions; 0 for all others.
-- place: Order of the states: by the community in the session shown, then by the community that each is in longest.
with placed as (
    select
        c.state_code,
        t.name as state,
        cast(c.session as integer) as session_no,
        c.community,
        c.label,
        c.stability
    from coalitions.communities as c
    inner join core.states as t on c.state_code = t.state_code
    where
        c.layer = $layer and c.gamma = $gamma
        and ($members is null or list_contains(cast($members as varchar[]), c.state_code))
),

stretched as (
    select
        *,
        session_no - row_number() over (partition by state_code, community order by session_no) as stretch
    from placed
),

ranked as (
    select
        state_code,
        row_number() over (
            order by
                max(community) filter (where cast(session_no as varchar) = $session) asc nulls last,
                mode(community) asc,
                state asc
        ) as place
    from placed
    group by state_code, state
)

select
    s.state_code,
    s.state,
    s.community,
    any_value(s.label) as label,
    cast(min(s.session_no) as varchar) as from_session,
    cast(max(s.session_no) as varchar) as to_session,
    count(*) as n_sessions,
    min(s.stability) as least_stability,
    min(s.session_no) - 0.5e0 as from_no,
    max(s.session_no) + 0.5e0 as after_no,
    (min(s.session_no) + max(s.session_no)) / 2 as middle_no,
    count(*) >= 2 or max(max(s.session_no)) over () - min(min(s.session_no)) over () < 30 as is_told,
    if(s.community <= 6, s.community, 0) as kind,
    r.place
from stretched as s
inner join ranked as r on s.state_code = r.state_code
group by s.state_code, s.state, s.community, s.stretch, r.place
order by r.place, from_no
