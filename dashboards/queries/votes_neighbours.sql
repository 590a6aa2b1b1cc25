-- One row per recorded vote of a line of resolutions that comes just before or just after the one on a resolution.
-- place: before or after.
-- number: Session and number of that resolution.
-- here: The same of the resolution that is asked for.
-- n_changed: States that voted differently between the two, of the n_voted_both that voted both times.
-- step_from: The earlier resolution of the two.
-- step_to: The later one.
select
    s.family_id,
    if(s.to_resolution = $resolution_symbol, 'before', 'after') as place,
    if(s.to_resolution = $resolution_symbol, s.from_roll_call_id, s.to_roll_call_id) as roll_call_id,
    replace(if(s.to_resolution = $resolution_symbol, s.from_resolution, s.to_resolution), 'A/RES/', '') as number,
    if(s.to_resolution = $resolution_symbol, s.from_session, s.to_session) as session,
    replace($resolution_symbol, 'A/RES/', '') as here,
    s.n_changed,
    s.n_voted_both,
    replace(s.from_resolution, 'A/RES/', '') as step_from,
    replace(s.to_resolution, 'A/RES/', '') as step_to
from timelines.family_steps as s
where $resolution_symbol in (s.from_resolution, s.to_resolution)
order by place desc, s.family_id asc, s.step_no asc
