-- From each member whose votes are held back along the line to the nearest one before it: what lies between had
-- no recorded vote, or its votes are not held, which is not the same.
with recursive walked as (
    select
        edges.family_id,
        edges.to_resolution,
        edges.from_resolution as at_resolution,
        edges.edge_kind = 'merges' as has_merge,
        edges.edge_kind = 'splits' as has_split,
        edges.grade = 'weak' as has_weak,
        edges.n_unplaced_before as n_unplaced,
        0 as n_without_vote,
        0 as n_not_recorded,
        0 as n_not_held,
        0 as n_unknown
    from {{ ref('int_family_edges') }} as edges
    inner join {{ ref('int_family_votes') }} as votes
        on edges.family_id = votes.family_id and edges.to_resolution = votes.resolution_symbol
    where votes.vote_status = 'held'
    union all
    select
        walked.family_id,
        walked.to_resolution,
        edges.from_resolution as at_resolution,
        walked.has_merge or edges.edge_kind = 'merges' as has_merge,
        walked.has_split or edges.edge_kind = 'splits' as has_split,
        walked.has_weak or edges.grade = 'weak' as has_weak,
        walked.n_unplaced + edges.n_unplaced_before as n_unplaced,
        walked.n_without_vote + cast(votes.vote_status = 'without_vote' as integer) as n_without_vote,
        walked.n_not_recorded + cast(votes.vote_status = 'not_recorded' as integer) as n_not_recorded,
        walked.n_not_held + cast(votes.vote_status = 'not_held' as integer) as n_not_held,
        walked.n_unknown + cast(votes.vote_status = 'unknown' as integer) as n_unknown
    from walked
    inner join {{ ref('int_family_votes') }} as votes
        on walked.family_id = votes.family_id and walked.at_resolution = votes.resolution_symbol
    inner join {{ ref('int_family_edges') }} as edges
        on walked.family_id = edges.family_id and walked.at_resolution = edges.to_resolution
    where votes.vote_status <> 'held'
)

select
    walked.family_id,
    walked.at_resolution as from_resolution,
    walked.to_resolution,
    earlier.session as from_session,
    later.session as to_session,
    earlier.roll_call_id as from_roll_call_id,
    later.roll_call_id as to_roll_call_id,
    later.member_rank as to_member_rank,
    try_cast(later.session as integer) - try_cast(earlier.session as integer) - 1 as sessions_skipped,
    walked.n_without_vote,
    walked.n_not_recorded,
    walked.n_not_held,
    walked.n_unknown,
    walked.n_unplaced,
    walked.has_merge,
    walked.has_split,
    if(walked.has_weak, 'weak', 'strong') as grade
from walked
inner join {{ ref('int_family_votes') }} as earlier
    on walked.family_id = earlier.family_id and walked.at_resolution = earlier.resolution_symbol
inner join {{ ref('int_family_votes') }} as later
    on walked.family_id = later.family_id and walked.to_resolution = later.resolution_symbol
where earlier.vote_status = 'held'
-- two ways through a merger and a split can lead to the same text
qualify row_number() over (
    partition by walked.family_id, walked.at_resolution, walked.to_resolution
    order by
        walked.n_without_vote + walked.n_not_recorded + walked.n_not_held + walked.n_unknown,
        walked.has_merge or walked.has_split,
        walked.has_weak,
        walked.n_unplaced,
        walked.n_unknown
) = 1
