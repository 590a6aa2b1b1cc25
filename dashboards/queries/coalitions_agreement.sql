-- One row per pair of states that voted in one scope and session, most alike first by the measure chosen;
-- pairs with few cases, and near-unanimous kappa and pi, come last.
-- name_a "State": First state of the pair.
-- name_b "With": Second state of the pair.
-- agreement "Agreement"
-- n_not_unanimous "Its roll calls"
-- agreement_all "With unanimous ones"
-- n_shared "Roll calls of both"
-- s_squared "S, squared"
-- kappa "Kappa"
-- kappa_expected_disagreement "Expected for kappa"
-- pi "Pi"
-- pi_expected_disagreement "Expected for pi"
-- coincidence "Coincidence"
-- n_same "Same yes or no"
-- n_opposite "Opposite"
-- value: The measure chosen.
-- n: Roll calls that the measure chosen rests on.
-- is_few: True for fewer than ten roll calls, or fewer than half as many as the pair that shares most.
-- is_greyed: True for kappa and pi with an expected disagreement below 0.1: not ranked.
-- is_ranked: True where the value is defined, does not rest on few roll calls and is not near-unanimous.
-- n_alike: Pairs with the same value among those ranked.
-- typical: The value that half of the ranked pairs lie below.
with members as (
    select
        t.state_code,
        t.name,
        l.matrix_position
    from core.states as t
    left join coalitions.network_layout as l
        on t.state_code = l.state_code and l.session = $session and l.layer = 'votes'
    where
        $members is null or list_contains(cast($members as varchar[]), t.state_code)
),

pairs as (
    select
        p.*,
        a.name as name_a,
        b.name as name_b,
        a.matrix_position as position_a,
        b.matrix_position as position_b,
        case $measure
            when 'agreement' then p.agreement
            when 'agreement_all' then p.agreement_all
            when 's_squared' then p.s_squared
            when 'kappa' then p.kappa
            when 'pi' then p.pi
            when 'coincidence' then p.coincidence
        end as value,
        case $measure
            when 'agreement' then p.n_not_unanimous
            when 'coincidence' then p.n_same + p.n_opposite
            else p.n_shared
        end as n,
        case $measure
            when 'kappa' then p.kappa_expected_disagreement
            when 'pi' then p.pi_expected_disagreement
        end as expected_disagreement
    from coalitions.agreement_pairs as p
    inner join members as a on p.state_a = a.state_code
    inner join members as b on p.state_b = b.state_code
    where p.scope = $scope and p.session = $session
),

most as (
    select max(e.n_shared) as most_shared
    from coalitions.agreement_pairs as e
    where e.scope = $scope and e.session = $session
),

marked as (
    select
        *,
        n < 10 or n_shared < most_shared / 2 as is_few,
        coalesce(expected_disagreement < 0.1, false) as is_greyed,
        value is not null and not is_few and not is_greyed as is_ranked
    from pairs
    cross join most
)

select
    * exclude (most_shared),
    count(*) over (partition by is_ranked, round(value, 9)) as n_alike,
    median(value) filter (where is_ranked) over () as typical
from marked
order by is_ranked desc, value desc nulls last, n desc, state_a asc, state_b asc
