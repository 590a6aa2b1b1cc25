-- One row per step of a line of resolutions on which many states voted differently, those of the latest sessions first.
-- title "Line of resolutions": Title of the line.
-- step "Between": The earlier and the later resolution.
-- n_changed "Voted differently"
-- n_voted_both "Of"
-- n_toward_yes "Nearer yes"
-- n_toward_no "Nearer no"
with latest as (
    select
        s.*,
        f.title,
        replace(s.from_resolution, 'A/RES/', '') || ' to ' || replace(s.to_resolution, 'A/RES/', '') as step,
        n.opened_on,
        row_number() over (
            partition by s.family_id order by n.opened_on desc nulls last, s.n_changed desc, s.to_resolution asc
        ) as place
    from timelines.family_steps as s
    inner join timelines.families as f on s.family_id = f.family_id
    left join core.sessions as n on s.to_session = n.session
),

recent as (
    select distinct opened_on from latest
    where opened_on is not null
    order by opened_on desc
    limit 3
)

select
    family_id,
    title,
    step,
    to_session,
    n_changed,
    n_voted_both,
    n_toward_yes,
    n_toward_no
from latest
where place = 1 and n_changed > 0 and opened_on in (select r.opened_on from recent as r)
order by n_changed desc, title asc, family_id asc
limit 8
