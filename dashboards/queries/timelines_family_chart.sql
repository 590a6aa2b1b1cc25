-- One row per state shown and column of a line of resolutions: a recorded vote, or a stretch without one.
-- state "State": Short name of the state.
-- label "On": Resolution voted on; of a stretch without votes held, its sessions.
-- session "Session"
-- meaning "Vote": As recorded; without_vote: adopted without a vote; no_votes: no votes of states are held; not_member: no member that day.
-- is_change "Voted differently": From the recorded vote before that is held, nearer yes or nearer no.
-- state_rank: Place of the state: those that voted alike stand together, by the latest votes; or by name.
-- column_no: Place of the column, oldest first.
-- n_states: States shown.
-- n_states_of_line: States that were members at one of its votes that are held.
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
        if(kind = 'vote', place, place - row_number() over (partition by kind order by place)) as stretch
    from members
),

columns as (
    select
        kind,
        min(place) as column_no,
        any_value(resolution_symbol) as resolution_symbol,
        any_value(roll_call_id) as roll_call_id,
        arg_min(session, place) as first_session,
        arg_max(session, place) as last_session,
        first_session || if(first_session = last_session, '', '–' || last_session) as sessions,
        case kind
            when 'vote' then any_value(replace(resolution_symbol, 'A/RES/', ''))
            when 'without_vote' then sessions || ': without a vote'
            else sessions || ': no votes held'
        end as label
    from stretches
    group by kind, stretch
),

changes as (
    select *
    from timelines.vote_changes
    where family_id = $family_id and direction in ('toward_yes', 'toward_no')
),

of_line as (
    select
        v.state_code,
        c.resolution_symbol,
        v.vote
    from columns as c
    inner join core.votes as v on c.roll_call_id = v.roll_call_id
    where c.kind = 'vote'
),

-- Of two votes chosen, the states that voted both times and not the same.
between_two as (
    select state_code
    from of_line
    where vote <> 'not_voting' and resolution_symbol in ('A/RES/' || $from_number, 'A/RES/' || $to_number)
    group by state_code
    having count(distinct resolution_symbol) = 2 and count(distinct vote) > 1
),

chosen as (
    select distinct state_code
    from of_line
    where
        case
            when len($states) > 0 then list_contains($states, state_code)
            when $show = 'between' then state_code in (from between_two)
            when $show = 'line' then state_code in (select c.state_code from changes as c)
            else true
        end
),

cells as (
    select
        s.state_code,
        c.column_no,
        c.label,
        c.sessions as session,
        c.kind,
        c.roll_call_id,
        case when c.kind <> 'vote' then c.kind else coalesce(v.vote, 'not_member') end as meaning,
        exists(
            select 1 from changes as g
            where c.kind = 'vote' and g.state_code = s.state_code and g.to_resolution = c.resolution_symbol
        ) as is_change
    from chosen as s
    cross join columns as c
    left join core.votes as v on c.roll_call_id = v.roll_call_id and s.state_code = v.state_code
),

patterns as (
    select
        state_code,
        list(
            array_position(['yes', 'abstain', 'no', 'not_voting', 'not_member'], meaning) order by column_no desc
        ) filter (where kind = 'vote') as pattern
    from cells
    group by state_code
)

select
    t.name as state,
    c.*,
    dense_rank() over (order by case when $arranged = 'votes' then p.pattern end, t.name) as state_rank,
    (select count(*) from chosen) as n_states,
    (select count(distinct o.state_code) from of_line as o) as n_states_of_line
from cells as c
inner join patterns as p on c.state_code = p.state_code
inner join core.states as t on c.state_code = t.state_code
order by state_rank, c.column_no
