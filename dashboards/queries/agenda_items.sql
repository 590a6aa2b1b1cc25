-- One row per agenda item of one session that documents held carry.
-- n_texts: Proposals under the item.
select
    i.item,
    i.title,
    coalesce(h.n_proposals, 0) as n_texts,
    coalesce(h.n_resolutions, 0) as n_resolutions
from core.agenda_items as i
left join timelines.agenda_item_history as h on i.session = h.session and i.item = h.item
where i.session = $session
order by try_cast(regexp_extract(i.item, '^\d+') as integer) nulls last, i.item
