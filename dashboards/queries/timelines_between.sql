-- One row per state that was a member on the day of either of two recorded votes on a line of resolutions: both votes.
-- state "State": Short name of the state.
-- from_vote "Voted": In the earlier of the two votes; – where it was no member that day.
-- to_vote "Then voted": In the later of the two votes; – where it was no member that day.
-- direction "Direction": In the order yes, abstained, no; not voting, entering and leaving are kept apart.
-- from_reason "Why not, first": Why it did not vote the first time, as far as a source says.
-- to_reason "Why not, then": Why it did not vote the second time, as far as a source says.
-- said_later "Said later": Vote that it later said it had intended, where that is another one.
-- n_same_change: States with the same two votes.
-- n_changed: States that voted differently, nearer yes or nearer no.
-- n_voted_both: States that voted yes, no or abstained both times.
with earlier as (
    select
        *,
        case vote when 'yes' then 1 when 'abstain' then 2 when 'no' then 3 end as position
    from core.votes
    where roll_call_id = $from_roll_call
),

later as (
    select
        *,
        case vote when 'yes' then 1 when 'abstain' then 2 when 'no' then 3 end as position
    from core.votes
    where roll_call_id = $to_roll_call
),

compared as (
    select
        coalesce(e.state_code, l.state_code) as state_code,
        e.vote as from_vote,
        l.vote as to_vote,
        e.not_voting_reason as from_reason,
        l.not_voting_reason as to_reason,
        nullif(concat_ws(
            '; ',
            if(e.intended_vote <> e.vote, 'the first time ' || replace(e.intended_vote, '_', ' '), null),
            if(l.intended_vote <> l.vote, 'then ' || replace(l.intended_vote, '_', ' '), null)
        ), '') as said_later,
        case
            when e.vote is null then 'entered'
            when l.vote is null then 'left'
            when e.position < l.position then 'toward_no'
            when e.position > l.position then 'toward_yes'
            when e.position is not null and l.position is not null then 'same'
            when e.position is not null then 'stopped_voting'
            when l.position is not null then 'started_voting'
            else 'not_voting'
        end as direction
    from earlier as e
    full join later as l on e.state_code = l.state_code
)

select
    c.state_code,
    t.name as state,
    c.from_vote,
    c.to_vote,
    c.direction,
    c.from_reason,
    c.to_reason,
    c.said_later,
    count(*) over (partition by c.direction, c.from_vote, c.to_vote) as n_same_change,
    count(*) filter (where c.direction in ('toward_yes', 'toward_no')) over () as n_changed,
    count(*) filter (where c.direction in ('toward_yes', 'toward_no', 'same')) over () as n_voted_both,
    count(*) filter (where c.direction = 'toward_yes') over () as n_toward_yes,
    count(*) filter (where c.direction = 'toward_no') over () as n_toward_no
from compared as c
inner join core.states as t on c.state_code = t.state_code
order by
    array_position(
        [
            'toward_yes', 'toward_no', 'stopped_voting', 'started_voting', 'entered', 'left', 'same', 'not_voting'
        ], c.direction
    ) asc,
    n_same_change desc, c.from_vote asc, c.to_vote asc, t.name asc
