-- One row per way in which resolutions of a line between two of its votes were adopted without votes of states being held.
-- kind: without_vote: known to have been adopted without a vote; no_votes: a vote whose list is not held, or not known how.
-- n_members: Such resolutions between the two.
-- numbers: Session and number of each, oldest first.
with ends as (
    select
        min(member_rank) as first_rank,
        max(member_rank) as last_rank
    from timelines.family_members
    where family_id = $family_id and replace(resolution_symbol, 'A/RES/', '') in ($from_number, $to_number)
)

select
    if(m.vote_status = 'without_vote', 'without_vote', 'no_votes') as kind,
    count(*) as n_members,
    list(replace(m.resolution_symbol, 'A/RES/', '') order by m.member_rank, m.resolution_symbol) as numbers
from timelines.family_members as m
cross join ends as e
where
    m.family_id = $family_id
    and not m.is_vote_held
    and m.member_rank > e.first_rank
    and m.member_rank < e.last_rank
group by kind
order by kind desc
