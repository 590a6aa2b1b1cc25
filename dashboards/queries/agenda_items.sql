-- One row per agenda item of one session that documents held carry.
-- n_texts: Proposals under the item.
select i.item, i.title, coalesce(h.n_proposals, 0) as n_texts, coalesce(h.n_resolutions, 0) as n_resolutions
from core.agenda_items i
left join timelines.agenda_item_history h on h.session = i.session and h.item = i.item
where i.session = $session
order by try_cast(regexp_extract(i.item, '^\d+') as integer) nulls last, i.item
