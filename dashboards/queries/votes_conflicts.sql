-- One row per fact of one roll call on which two sources disagree.
-- about "On": The state whose vote it is; the roll call where it is a fact of the whole.
-- field "Field"
-- file_a "Source": File of the source that is shown.
-- value_a "says"
-- file_b "Other source": File of the source that disagrees.
-- value_b "says otherwise"
-- chosen "Shown"
select
    coalesce(t.name, 'the roll call') as about,
    t.state_code,
    q.field,
    q.source_a,
    q.value_a,
    q.source_b,
    parse_filename(q.source_a) as file_a,
    parse_filename(q.source_b) as file_b,
    q.value_b,
    q.chosen
from quality.source_conflicts as q
left join core.states as t on q.key = $roll_call_id || '|' || t.state_code
where q.key = $roll_call_id or (starts_with(q.key, $roll_call_id || '|') and t.state_code is not null)
order by t.name nulls first, q.field, q.source_b
