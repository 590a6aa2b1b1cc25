-- One row per stretch of a line's resolutions, one after the other, of which no votes of states are held, newest first.
-- kind: without_vote: known to have been adopted without a vote; no_votes: a vote whose list is not held, or not known how.
-- n_members: Resolutions in the stretch.
-- said: Its sessions, in words.
with members as (
    select
        *,
        row_number() over (order by member_rank, adopted_on nulls last, resolution_symbol) as place,
        case
            when is_vote_held then 'vote' when vote_status = 'without_vote' then 'without_vote' else 'no_votes'
        end as kind
    from timelines.family_members
    where family_id = $family_id
),

stretches as (
    select
        *,
        place - row_number() over (partition by kind order by place) as stretch
    from members
),

counted as (
    select
        kind,
        count(*) as n_members,
        arg_min(session, place) as first_session,
        arg_max(session, place) as last_session,
        list(replace(resolution_symbol, 'A/RES/', '') order by place) as numbers,
        max(place) as last_place
    from stretches
    where kind <> 'vote'
    group by kind, stretch
)

select
    kind,
    n_members,
    numbers,
    if(first_session = last_session, 'session ' || first_session, 'sessions ' || first_session || ' to ' || last_session)
        as said
from counted
order by last_place desc
