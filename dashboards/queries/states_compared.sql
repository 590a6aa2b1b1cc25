-- One row per session and pair of the chosen states: the texts that they sponsor alone and together.
-- session "Session"
-- name_a "State": First state of the pair, in the order chosen.
-- name_b "With": Second state of the pair.
-- n_both "Together": Texts that both sponsor.
-- n_a "Of the first": Texts that the first state sponsors.
-- n_b "Of the second": Texts that the second state sponsors.
-- jaccard "Share": n_both over the texts that at least one of them sponsors.
-- observed_over_expected "Over expected"
-- n_both_tested "Tested, together"
-- n_expected "Expected"
-- q_value "q"
-- is_backbone "Backbone"
-- line: The second state of the pair, where the first is the first of the chosen states; null for other pairs.
-- label: Code of the second state.
-- stretch: Sessions without a gap between them share one, for each pair.
-- is_few: Whether the share rests on fewer than ten texts.
select
    c.session,
    try_cast(c.session as integer) as session_no,
    a.name as name_a,
    b.name as name_b,
    p.first_code,
    p.second_code,
    if(c.state_a = p.first_code, c.n_a, c.n_b) as n_a,
    if(c.state_a = p.first_code, c.n_b, c.n_a) as n_b,
    c.n_both,
    c.n_proposals,
    c.jaccard,
    c.observed_over_expected,
    c.n_both_tested,
    c.n_expected,
    c.q_value,
    c.is_backbone,
    if(p.is_of_first, p.second_code, null) as line,
    p.second_code as label,
    p.second_code
    || (session_no - row_number() over (partition by p.first_code, p.second_code order by session_no))
        as stretch,
    c.n_a + c.n_b - c.n_both < 10 as is_few
from (
    select
        f.code as first_code,
        s.code as second_code,
        f.position = 1 as is_of_first,
        f.position * 100 + s.position as pair_no
    from unnest(cast($state_codes as varchar[])) with ordinality as f (code, position)
    inner join unnest(cast($state_codes as varchar[])) with ordinality as s (code, position)
        on f.position < s.position
) as p
inner join coalitions.cosponsorship_pairs as c
    on
        c.state_a = least(p.first_code, p.second_code)
        and c.state_b = greatest(p.first_code, p.second_code)
inner join core.states as a on p.first_code = a.state_code
inner join core.states as b on p.second_code = b.state_code
left join core.sessions as s on s.session = c.session
order by s.opened_on desc nulls last, p.pair_no asc
