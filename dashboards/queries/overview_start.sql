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
from timelines.agenda_item_history h
join core.agenda_items i on i.session = h.session and i.item = h.item
left join core.sessions s on s.session = h.session
where h.n_proposals > 1
order by s.opened_on desc nulls last, h.n_proposals desc, i.item
limit 8
