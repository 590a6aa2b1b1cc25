with directions as (
    select
        family_id,
        from_resolution,
        to_resolution,
        count(*) filter (where direction in ('same', 'toward_yes', 'toward_no')) as n_voted_both,
        count(*) filter (where direction = 'same') as n_same,
        count(*) filter (where direction = 'toward_yes') as n_toward_yes,
        count(*) filter (where direction = 'toward_no') as n_toward_no,
        count(*) filter (where direction = 'started_voting') as n_started_voting,
        count(*) filter (where direction = 'stopped_voting') as n_stopped_voting,
        count(*) filter (where direction = 'not_voting') as n_not_voting,
        count(*) filter (where direction = 'entered') as n_entered,
        count(*) filter (where direction = 'left') as n_left
    from {{ ref('vote_changes') }}
    group by family_id, from_resolution, to_resolution
)

select
    steps.family_id,
    steps.from_resolution,
    steps.to_resolution,
    steps.from_session,
    steps.to_session,
    steps.from_roll_call_id,
    steps.to_roll_call_id,
    earlier.yes as from_yes,
    earlier.no as from_no,
    earlier.abstain as from_abstain,
    later.yes as to_yes,
    later.no as to_no,
    later.abstain as to_abstain,
    cast(directions.n_voted_both as integer) as n_voted_both,
    cast(directions.n_toward_yes + directions.n_toward_no as integer) as n_changed,
    cast(directions.n_toward_yes as integer) as n_toward_yes,
    cast(directions.n_toward_no as integer) as n_toward_no,
    cast(directions.n_same as integer) as n_same,
    cast(directions.n_started_voting as integer) as n_started_voting,
    cast(directions.n_stopped_voting as integer) as n_stopped_voting,
    cast(directions.n_not_voting as integer) as n_not_voting,
    cast(directions.n_entered as integer) as n_entered,
    cast(directions.n_left as integer) as n_left,
    steps.sessions_skipped,
    steps.n_without_vote as adopted_without_vote_between,
    steps.n_not_recorded as n_not_recorded_between,
    steps.n_not_held + steps.n_unknown as n_votes_unknown_between,
    steps.n_unplaced as n_unplaced_between,
    similarities.text_similarity,
    steps.has_merge,
    steps.has_split,
    steps.grade,
    dense_rank() over (partition by steps.family_id order by steps.to_member_rank) as step_no
from {{ ref('int_family_vote_steps') }} as steps
inner join directions
    on
        steps.family_id = directions.family_id
        and steps.from_resolution = directions.from_resolution
        and steps.to_resolution = directions.to_resolution
inner join {{ ref('roll_calls') }} as earlier on steps.from_roll_call_id = earlier.roll_call_id
inner join {{ ref('roll_calls') }} as later on steps.to_roll_call_id = later.roll_call_id
left join {{ ref('int_text_similarities') }} as similarities
    on
        steps.from_resolution = similarities.from_resolution
        and steps.to_resolution = similarities.to_resolution
