-- One row per line of the network that is worth drawing: two states of one session that act alike, strongest first.
-- weight "Strength"
-- n "Rests on": Roll calls that were not unanimous, or texts that both sponsor.
-- name_a "State": First state of the pair.
-- name_b "With": Second state of the pair.
-- jaccard "Share": Of the texts that at least one of the two sponsors, the share that both do.
-- observed_over_expected "Observed over expected"
-- q_value "Chance (q)"
-- is_backbone "In the backbone"
-- n_compared: Pairs of the states shown that are compared with chance.
-- n_alike: Lines of the same strength: of the strongest of each state, if it is one of these, and not of those that rest on few.
-- is_few: True where it rests on fewer than ten roll calls, or half as many as the pair with most, or fewer than five texts.
-- is_strongest: True where it is among the three strongest of one of the two.
with members as (
    select
        t.state_code,
        t.name
    from core.states as t
    where
        $members is null or list_contains(cast($members as varchar[]), t.state_code)
),

marked as (
    select
        *,
        case layer
            when 'votes' then n_texts < 10 or n_texts < max(n_texts) over () / 2
            else n_texts < 5
        end as is_few
    from coalitions.network_ties
    where session = $session and layer = $layer
)

select
    t.state_a,
    t.state_b,
    a.name as name_a,
    b.name as name_b,
    t.weight,
    t.n_texts as n,
    c.jaccard,
    c.observed_over_expected,
    c.q_value,
    count(*) over (partition by t.is_few, t.is_strongest, round(t.weight, 9)) as n_alike,
    t.is_backbone,
    t.is_strongest,
    (
        select count(p.q_value)
        from coalitions.cosponsorship_pairs as p
        where
            $layer = 'sponsorship' and p.session = $session
            and p.state_a in (select state_code from members) and p.state_b in (select state_code from members)
    ) as n_compared,
    t.is_few
from marked as t
inner join members as a on t.state_a = a.state_code
inner join members as b on t.state_b = b.state_code
left join coalitions.cosponsorship_pairs as c
    on t.layer = 'sponsorship' and t.session = c.session and t.state_a = c.state_a and t.state_b = c.state_b
order by t.weight desc, t.n_texts desc, t.state_a asc, t.state_b asc
