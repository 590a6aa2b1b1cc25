select
    cast(session as varchar) as session,
    state as state_code,
    ideal_point,
    standard_error,
    cast(n_votes as integer) as n_votes,
    cast(rank as integer) as rank,
    case
        when ideal_point is not null then null
        when count(ideal_point) over (partition by session) = 0 then 'session_not_estimated'
        else 'no_usable_vote'
    end as unknown_reason
from {{ ref('int_ideal_points') }}
