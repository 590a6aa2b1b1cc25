-- One row per session and pair of the chosen states: how alike they voted, newest session first.
-- session "Session"
-- name_a "State": First state of the pair, in the order chosen.
-- name_b "With": Second state of the pair.
-- agreement "Agreement, not unanimous"
-- n_not_unanimous "Its roll calls"
-- agreement_all "Agreement, all"
-- n_shared "Roll calls"
-- s_squared "S squared"
-- kappa "Kappa"
-- kappa_expected_disagreement "Expected disagreement of kappa"
-- pi "Pi"
-- pi_expected_disagreement "Expected disagreement of pi"
-- coincidence "Coincidence"
-- share_without_vote "Adopted without a vote"
-- n_adopted_without_vote "Such texts"
-- n_adopted_unknown "Texts not known"
-- n_same "Same"
-- n_opposite "Opposite"
-- without_vote: share_without_vote in words.
-- line: The second state of the pair, where the first is the first of the chosen states; null for other pairs.
-- label: Code of the second state.
-- stretch: Sessions without a gap between them share one, for each pair.
-- session_stretch: The same for the sessions of the table.
-- n: Roll calls that the measure chosen rests on.
-- value: The measure chosen; kappa and pi are left out where their expected disagreement is below 0.1.
-- is_few: Whether the measure chosen rests on fewer than ten roll calls.
-- is_full: Whether it rests on 20 or more.
-- lowest: Lowest value of the measure chosen of the pair in any session in which it rests on 20 roll calls or more.
-- lowest_session: That session.
-- highest: The highest such value.
-- highest_session: Its session.
-- n_full: Sessions in which the measure rests on 20 or more.
-- is_unstable: Whether the measure chosen is kappa or pi with an expected disagreement below 0.1.
with pairs as (
    select
        f.code as code_a,
        s.code as code_b,
        f.position as position_a,
        s.position as position_b
    from unnest(cast($state_codes as varchar[])) with ordinality as f (code, position)
    inner join unnest(cast($state_codes as varchar[])) with ordinality as s (code, position)
        on f.position < s.position
),

compared as (
    select
        p.*,
        e.*,
        case $measure
            when 'agreement' then e.agreement
            when 'agreement_all' then e.agreement_all
            when 's_squared' then e.s_squared
            when 'kappa' then e.kappa
            when 'pi' then e.pi
            when 'coincidence' then e.coincidence
        end as measured,
        case $measure
            when 'agreement' then e.n_not_unanimous
            when 'coincidence' then e.n_same + e.n_opposite
            else e.n_shared
        end as n,
        coalesce(
            case $measure
                when 'kappa' then e.kappa_expected_disagreement < 0.1
                when 'pi' then e.pi_expected_disagreement < 0.1
            end,
            false
        ) as is_unstable
    from pairs as p
    inner join coalitions.agreement_pairs as e
        on
            e.state_a = least(p.code_a, p.code_b)
            and e.state_b = greatest(p.code_a, p.code_b)
    where e.scope = $scope and e.n_shared > 0
)

select
    c.*,
    min(c.measured) filter (where c.n >= 20 and not c.is_unstable) over pair as lowest,
    min_by(c.session, c.measured) filter (where c.n >= 20 and not c.is_unstable) over pair as lowest_session,
    max(c.measured) filter (where c.n >= 20 and not c.is_unstable) over pair as highest,
    max_by(c.session, c.measured) filter (where c.n >= 20 and not c.is_unstable) over pair as highest_session,
    count(c.measured) filter (where c.n >= 20 and not c.is_unstable) over pair as n_full,
    try_cast(c.session as integer) as session_no,
    w.n_adopted_without_vote,
    w.n_adopted_by_vote,
    w.n_adopted_unknown,
    w.share_without_vote,
    coalesce(cast(round(100 * w.share_without_vote) as integer) || ' %', 'not known') as without_vote,
    a.name as name_a,
    b.name as name_b,
    if(c.position_a = 1, c.code_b, null) as line,
    c.code_b as label,
    if(c.is_unstable, null, c.measured) as value,
    c.n < 10 as is_few,
    c.n >= 20 as is_full,
    c.code_b
    || (
        session_no - row_number() over (
            partition by c.code_a, c.code_b, value is null order by session_no
        )
    ) as stretch,
    session_no - dense_rank() over (order by session_no) as session_stretch
from compared as c
inner join core.states as a on c.code_a = a.state_code
inner join core.states as b on c.code_b = b.state_code
left join coalitions.voting_sessions as w on c.scope = w.scope and c.session = w.session
left join core.sessions as s on c.session = s.session
window pair as (partition by c.code_a, c.code_b)
order by s.opened_on desc nulls last, c.session asc, c.position_a asc, c.position_b asc
