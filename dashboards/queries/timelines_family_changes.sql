-- One row per state and step of a line on which it did not vote the same; entries and exits of members are no changes.
-- step "Step": The earlier and the later resolution.
-- state "State": Short name of the state.
-- from_vote "Voted"
-- to_vote "Then voted"
-- direction "Direction"
-- n_same_change: States with the same two votes on this step.
select
    replace(c.from_resolution, 'A/RES/', '') || ' to ' || replace(c.to_resolution, 'A/RES/', '') as step,
    c.state_code,
    t.name as state,
    c.from_resolution,
    c.to_resolution,
    c.from_vote,
    c.to_vote,
    c.direction,
    c.from_not_voting_reason,
    c.to_not_voting_reason,
    count(*) over (partition by c.from_resolution, c.to_resolution, c.direction, c.from_vote, c.to_vote) as n_same_change
from timelines.vote_changes as c
inner join core.states as t on c.state_code = t.state_code
inner join timelines.family_steps as s
    on c.family_id = s.family_id and c.from_resolution = s.from_resolution and c.to_resolution = s.to_resolution
where
    c.family_id = $family_id
    and c.direction not in ('same', 'not_voting')
    and (
        $step is null
        or replace(c.from_resolution, 'A/RES/', '') || ' to ' || replace(c.to_resolution, 'A/RES/', '') = $step
    )
order by
    s.step_no desc, c.to_resolution desc, c.from_resolution asc,
    array_position(
        ['toward_yes', 'toward_no', 'stopped_voting', 'started_voting', 'entered', 'left'], c.direction
    ) asc,
    n_same_change desc, c.from_vote asc, c.to_vote asc, t.name asc
