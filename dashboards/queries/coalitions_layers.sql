-- One row per kind of tie that can be shown, votes or sponsorship; the first is shown unless another is asked for.
-- layer: `votes` or `sponsorship`.
-- n_sessions: Sessions with votes of states, or with states that sponsor together.
-- n_full: Those with at least 20 roll calls or texts.
with layers as (
    select
        'votes' as layer,
        count(distinct session) as n_sessions,
        count(distinct session) filter (where n_roll_calls >= 20) as n_full
    from coalitions.voting_sessions
    union all
    select
        'sponsorship' as layer,
        count(distinct session) as n_sessions,
        count(distinct session) filter (where n_proposals >= 20) as n_full
    from coalitions.cosponsorship_pairs
    where n_both > 0
)

select
    layer,
    n_sessions,
    n_full
from layers
where n_sessions > 0
order by n_full > 0 desc, layer desc
