-- One row per state of one session, by rank; states without a point come last.
-- rank "Rank": Place in the session by ideal point, 1 for the highest; equal points share the better place.
-- name "State"
-- n_ranked "Of": States of the session with an ideal point.
-- regional_group "Regional group"
-- n_votes "Votes"
-- ideal_point "Estimate"
-- standard_error "Standard error"
-- n_near "Not told apart from": Other states nearer than two standard errors of the difference; too few, as those are too small.
-- why_unknown "Why there is none": Why the session gives the state no estimate.
-- low: Estimate less two standard errors.
-- high: Estimate and two standard errors.
-- is_few: Whether the state cast fewer than half of the votes that count of the state that cast most.
-- mark: chosen: one of the states asked for; group: member of the group asked for in the session; other.
-- meaning: The mark, or how a state of few votes is drawn.
-- n_meaning: States with the same meaning.
-- tile_column: Ranks run down a column of eight squares, then down the next.
with ranked as (
    select
        i.*,
        count(i.ideal_point) over () as n_ranked,
        i.n_votes < max(i.n_votes) over () / 2 as is_few,
        row_number() over (order by i.rank nulls last, i.state_code) - 1 as place
    from coalitions.ideal_points as i
    where i.session = $session
),

near as (
    select
        a.state_code,
        count(*) as n_near
    from ranked as a
    inner join ranked as b
        on
            a.state_code <> b.state_code
            and abs(a.ideal_point - b.ideal_point) < 2 * sqrt(a.standard_error ** 2 + b.standard_error ** 2)
    group by a.state_code
),

marked as (
    select
        r.*,
        t.name,
        g.name as regional_group,
        if(r.ideal_point is null, null, coalesce(n.n_near, 0)) as n_near,
        case
            when list_contains(cast($state_codes as varchar[]), r.state_code) then 'chosen'
            when list_contains(cast($members as varchar[]), r.state_code) then 'group'
            else 'other'
        end as mark
    from ranked as r
    inner join core.states as t using (state_code)
    left join core.groups as g on t.regional_group = g.group_code
    left join near as n using (state_code)
),

placed as (
    select
        *,
        case
            when mark = 'chosen' then 'second'
            when mark = 'group' then 'first'
            when is_few then 'outside'
            else 'lesser'
        end as meaning
    from marked
)

select
    state_code,
    name,
    regional_group,
    rank,
    n_ranked,
    n_votes,
    ideal_point,
    standard_error,
    n_near,
    is_few,
    mark,
    meaning,
    ideal_point - 2 * standard_error as low,
    ideal_point + 2 * standard_error as high,
    case unknown_reason
        when 'session_not_estimated' then 'the session has too few roll calls that count'
        when 'no_usable_vote' then 'no vote that counts'
    end as why_unknown,
    if(rank is null, null, place // 8) as tile_column,
    if(rank is null, null, place % 8) as tile_row,
    concat('rank ', rank, ' of ', n_ranked, ', by ', n_votes, if(n_votes = 1, ' vote', ' votes')) as note,
    count(*) filter (where rank is not null) over (partition by meaning) as n_meaning
from placed
order by rank asc nulls last, name asc
