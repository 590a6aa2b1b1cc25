-- How often did each state vote unlike the majority of the others in its regional group?
-- Group: Votes
select
    c.session,
    g.name as group_name,
    s.name as state,
    count(*) as n_apart
from (
    select
        roll_call_id,
        group_code,
        unnest(states_apart) as state_code
    from coalitions.roll_call_cohesion
) as a
inner join core.roll_calls as c using (roll_call_id)
inner join core.groups as g using (group_code)
inner join core.states as s using (state_code)
where g.kind = 'regional' and c.stage = 'plenary' and c.is_adoption
group by all
order by n_apart desc, state asc
limit 50
