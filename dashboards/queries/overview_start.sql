-- One row per agenda item under which several texts stand, those with most texts of the newest session first.
-- n_texts: Texts under the item.
-- n_sponsors: States that sponsor at least one of them.
select
    i.session,
    i.item,
    i.title,
    h.n_proposals as n_texts,
    h.n_resolutions,
    s.opened_on
from timelines.agenda_item_history as h
inner join core.agenda_items as i on h.session = i.session and h.item = i.item
left join core.sessions as s on h.session = s.session
where h.n_proposals > 1
order by s.opened_on desc nulls last, h.n_proposals desc, i.item asc
limit 8
