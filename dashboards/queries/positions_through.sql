-- One row per session and chosen state: its rank and its smoothed estimate, oldest first.
-- session "Session"
-- name "State"
-- rank "Rank": Place in the session by ideal point, 1 for the highest.
-- n_ranked "Of": States of the session with an ideal point.
-- place "Place": Share of the session's other states that stand on the side of rank 1 of it: 0 at rank 1, 1 at the last rank.
-- ideal_point "Estimate (smoothed)"
-- standard_error "Standard error"
-- n_votes "Votes"
-- low: Estimate less two standard errors.
-- high: Estimate and two standard errors.
-- line: Code of the state.
-- label: Code of the state.
-- stretch: Sessions without a gap between them share one.
-- is_few: Whether the state cast fewer than half of the votes that count of the state that cast most.
with ranked as (
    select
        i.*,
        count(i.ideal_point) over (partition by i.session) as n_ranked,
        i.n_votes < max(i.n_votes) over (partition by i.session) / 2 as is_few
    from coalitions.ideal_points as i
)

select
    r.session,
    try_cast(r.session as integer) as session_no,
    r.state_code,
    t.name,
    r.state_code as line,
    r.state_code as label,
    r.state_code
    || (try_cast(r.session as integer) - row_number() over (partition by r.state_code order by try_cast(r.session as integer)))
        as stretch,
    r.rank,
    r.n_ranked,
    (r.rank - 1) / nullif(r.n_ranked - 1, 0) as place,
    r.ideal_point,
    r.standard_error,
    r.n_votes,
    r.is_few,
    r.ideal_point - 2 * r.standard_error as low,
    r.ideal_point + 2 * r.standard_error as high
from ranked as r
inner join core.states as t using (state_code)
where list_contains(cast($state_codes as varchar[]), r.state_code) and r.rank is not null
order by session_no asc, t.name asc
