-- One row at the most: the roll call that an address asks for by its id, an id of before, or the number of a resolution.
-- roll_call_id: Its id now.
select r.roll_call_id
from core.roll_calls as r
left join core.id_aliases as a on a.kind = 'roll_call' and r.roll_call_id = a.current_id and a.old_id = $asked
where
    r.roll_call_id = $asked
    or a.old_id is not null
    or (r.is_adoption and r.stage = 'plenary' and r.resolution_symbol in ($asked, 'A/RES/' || $asked))
order by r.roll_call_id = $asked desc, a.old_id is not null desc, r.roll_call_id asc
limit 1
