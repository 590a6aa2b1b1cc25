-- One row per session of which something is held, newest first.
-- session "Session"
-- opened_on "Opened"
-- n_proposals "Proposals": Proposals with a draft held.
-- n_linked "Resolution known": Of these, proposals whose resolution is known.
-- n_resolutions "Resolutions": Resolutions held.
-- n_roll_calls "Roll calls": Roll calls held, of every kind and stage.
-- n_items "Agenda items": Agenda items that the documents held carry.
with proposals as (
    select
        session,
        count(*) filter (where n_versions > 0) as n_proposals,
        count(*) filter (where n_versions > 0 and resolution_symbol is not null) as n_linked
    from core.proposals
    group by session
),

resolutions as (
    select
        session,
        count(*) as n_resolutions
    from core.resolutions
    where is_held
    group by session
),

items as (
    select
        session,
        count(distinct item) as n_items
    from core.document_agenda_items
    group by session
),

votes as (
    select
        session,
        count(*) as n_roll_calls
    from core.roll_calls
    group by session
)

select
    s.session,
    s.opened_on,
    p.n_proposals,
    p.n_linked,
    r.n_resolutions,
    v.n_roll_calls,
    i.n_items
from core.sessions as s
left join proposals as p using (session)
left join resolutions as r using (session)
left join items as i using (session)
left join votes as v using (session)
where coalesce(p.n_proposals, 0) + coalesce(r.n_resolutions, 0) + coalesce(v.n_roll_calls, 0) > 0
order by s.opened_on desc
