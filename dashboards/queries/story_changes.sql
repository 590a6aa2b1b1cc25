-- One row per kind of change on a step of some lines, of each line the three steps on which most states voted differently, newest first.
-- step "Between": The earlier and the later resolution.
-- from_vote "Voted"
-- to_vote "Then voted"
-- n_states "States": States that made this change between the two votes.
-- states "Which": Their names.
-- n_changed: States that voted differently on the step, of the n_voted_both that voted both times.
with steps as (
    select
        s.family_id,
        s.from_resolution,
        s.to_resolution,
        s.step_no,
        s.n_changed,
        s.n_voted_both
    from timelines.family_steps as s
    where list_contains($family_ids, s.family_id) and s.n_changed > 0
    qualify row_number() over (
        partition by s.family_id order by s.n_changed desc, s.step_no desc, s.from_resolution asc, s.to_resolution asc
    ) <= 3
)

select
    p.family_id,
    p.step_no,
    replace(p.from_resolution, 'A/RES/', '') as from_number,
    replace(p.to_resolution, 'A/RES/', '') as to_number,
    replace(p.from_resolution, 'A/RES/', '') || ' to ' || replace(p.to_resolution, 'A/RES/', '') as step,
    any_value(p.n_changed) as n_changed,
    any_value(p.n_voted_both) as n_voted_both,
    c.from_vote,
    c.to_vote,
    count(*) as n_states,
    list(t.name order by t.name) as states
from steps as p
inner join timelines.vote_changes as c
    on p.family_id = c.family_id and p.from_resolution = c.from_resolution and p.to_resolution = c.to_resolution
inner join core.states as t on c.state_code = t.state_code
where c.direction in ('toward_yes', 'toward_no')
group by p.family_id, p.step_no, p.from_resolution, p.to_resolution, c.from_vote, c.to_vote
order by p.family_id asc, p.step_no desc, p.to_resolution desc, p.from_resolution asc, n_states desc, c.from_vote asc, c.to_vote asc
