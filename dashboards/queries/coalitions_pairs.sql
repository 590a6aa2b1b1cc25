-- One row per pair of states in one session that sponsor at least one text each, highest first by the measure chosen;
-- pairs without a value, or with few texts, come last.
-- name_a "State": First state of the pair.
-- name_b "With": Second state of the pair.
-- n_both "Texts of both": Texts that both sponsor, by the lists held; with lists of the first page only, a floor.
-- n_a "Of the first": Texts that the first state sponsors.
-- n_b "Of the second": Texts that the second state sponsors.
-- jaccard "Share": n_both over the texts that at least one of the two sponsors: 1 when they always sign together, 0 when never.
-- n_both_tested "Compared with chance": Texts of both among the drafts with final lists that are compared with chance.
-- n_expected "Expected": Texts of both that the activity of the two and the sizes of the drafts alone would give.
-- observed_over_expected "Observed over expected"
-- q_value "Chance (q)"
-- is_backbone "In the backbone": True where the two sponsor together more often than chance gives: share of false pairs held at 5 %.
-- n_either: Texts that at least one of the two sponsors.
-- n_tested: Drafts of the session that are compared with chance.
-- value: The measure chosen.
-- n: Texts that the measure chosen rests on.
-- is_few: True where a share rests on fewer than five texts of either, or a ratio on less than one text expected.
-- is_greyed: Never true here.
-- is_ranked: True where the value is defined and does not rest on few texts.
-- n_alike: Pairs with the same value among those ranked.
-- typical: The value that half of the ranked pairs lie below.
-- n_backbone: Pairs in the backbone among those shown.
with members as (
    select
        l.state_code,
        t.name,
        l.matrix_position
    from coalitions.network_layout as l
    inner join core.states as t using (state_code)
    where
        l.session = $session and l.layer = 'sponsorship'
        and ($members is null or list_contains(cast($members as varchar[]), l.state_code))
),

pairs as (
    select
        c.*,
        a.name as name_a,
        b.name as name_b,
        a.matrix_position as position_a,
        b.matrix_position as position_b,
        c.n_a + c.n_b - c.n_both as n_either,
        case $measure
            when 'n_both' then cast(c.n_both as double)
            when 'jaccard' then c.jaccard
            when 'observed_over_expected' then c.observed_over_expected
        end as value,
        case $measure when 'observed_over_expected' then c.n_tested else n_either end as n
    from coalitions.cosponsorship_pairs as c
    inner join members as a on c.state_a = a.state_code
    inner join members as b on c.state_b = b.state_code
    where c.session = $session
),

marked as (
    select
        *,
        case $measure
            when 'jaccard' then n_either < 5
            when 'observed_over_expected' then coalesce(n_expected < 1, false)
            else false
        end as is_few,
        false as is_greyed,
        value is not null and not is_few as is_ranked
    from pairs
)

select
    *,
    count(*) over (partition by is_ranked, value) as n_alike,
    median(value) filter (where is_ranked) over () as typical,
    count(*) filter (where is_backbone) over () as n_backbone
from marked
order by
    is_ranked desc,
    $measure = 'observed_over_expected' and coalesce(is_backbone, false) desc,
    value desc nulls last,
    n_both desc,
    jaccard desc,
    state_a asc,
    state_b asc
