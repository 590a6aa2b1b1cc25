-- One row per line of resolutions that two texts belong to, or that shares a resolution with one of those, longest votes first.
-- n_votes_held: Resolutions of the line of which the votes of states are held.
-- first_vote_on: Day of the earliest of them.
with own as (
    select distinct m.family_id
    from timelines.family_members as m
    inner join core.proposals as p on m.resolution_symbol = p.resolution_symbol
    where p.proposal_id in ($text_a, $text_b)
),

related as (
    select o.family_id from own as o
    union
    select b.family_id
    from timelines.family_members as a
    inner join timelines.family_members as b on a.resolution_symbol = b.resolution_symbol
    where a.family_id in (select o.family_id from own as o)
)

select
    f.family_id,
    f.title,
    f.n_members,
    f.n_votes_held,
    f.first_session,
    f.last_session,
    (
        select min(m.adopted_on) from timelines.family_members as m
        where m.family_id = f.family_id and m.is_vote_held
    ) as first_vote_on
from timelines.families as f
inner join related as r on f.family_id = r.family_id
order by f.n_votes_held desc, f.n_members desc, f.family_id asc
limit 4
