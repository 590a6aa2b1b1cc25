-- One row per session in which the same line of items stands, by title; numbers change from session to session.
-- session "Session"
-- item "Item"
-- title "Title"
-- n_proposals "Proposals": Proposals under the item of that session that are held.
-- n_resolutions "Resolutions": Resolutions under it that are held.
select
    h.session,
    h.item,
    h.title,
    h.n_proposals,
    h.n_resolutions,
    s.opened_on
from timelines.agenda_item_history as h
left join core.sessions as s using (session)
where
    h.item_line_id in (
        select item_line_id from timelines.agenda_item_history
        where session = $session and item = $item
    )
order by s.opened_on, h.item
