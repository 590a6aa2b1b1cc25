-- One row per line of the network: two states of one session that act alike, strongest first.
-- name_a "State"
-- name_b "With"
-- weight "Likeness": Agreement on texts as a whole, or the share of texts sponsored together.
-- n "Rests on": Roll calls that were not unanimous, or texts that at least one of the two sponsors.
-- observed_over_expected "Observed over expected": Where sponsoring together is compared with chance.
-- q_value "Chance (q)"
-- is_few: True where it rests on fewer than ten roll calls or five texts.
-- is_nearest: True where one of the two is among the three closest of the other.
-- is_backbone "In the backbone": More often together than chance gives; not given for votes, nor where lists are not final.
with ties as (
    select
        state_a,
        state_b,
        agreement as weight,
        n_not_unanimous as n,
        cast(null as double) as observed_over_expected,
        cast(null as double) as q_value,
        cast(null as boolean) as is_backbone
    from coalitions.agreement_pairs
    where $layer = 'votes' and scope = 'plenary_adoption' and session = $session and n_not_unanimous >= 3
    union all
    select
        state_a,
        state_b,
        jaccard as weight,
        n_a + n_b - n_both as n,
        observed_over_expected,
        q_value,
        is_backbone
    from coalitions.cosponsorship_pairs
    where $layer = 'sponsorship' and session = $session and n_both > 0
),

members as (
    select
        t.state_code,
        t.name
    from core.states as t
    where
        $group_code is null or t.state_code in (
            select m.state_code
            from core.group_memberships as m
            left join core.sessions as s on s.session = $session
            where
                m.group_code = $group_code
                and coalesce(m.valid_from, date '1900-01-01') <= coalesce(s.closed_on, current_date)
                and coalesce(m.valid_to, date '9999-12-31') > coalesce(s.opened_on, current_date)
        )
),

shown as (
    select
        ties.*,
        a.name as name_a,
        b.name as name_b
    from ties
    inner join members as a on ties.state_a = a.state_code
    inner join members as b on ties.state_b = b.state_code
    where ties.weight is not null
),

ends as (
    select
        state_a,
        state_b,
        state_a as state_code,
        state_b as other,
        weight,
        n
    from shown
    union all
    select
        state_a,
        state_b,
        state_b as state_code,
        state_a as other,
        weight,
        n
    from shown
),

placed as (
    select
        state_a,
        state_b,
        row_number() over (partition by state_code order by weight desc, n desc, other asc) as place
    from ends
),

nearest as (
    select
        state_a,
        state_b,
        min(place) as place
    from placed
    group by state_a, state_b
)

select
    shown.*,
    shown.n < if($layer = 'votes', 10, 5) as is_few,
    nearest.place <= 3 as is_nearest
from shown
inner join nearest on shown.state_a = nearest.state_a and shown.state_b = nearest.state_b
order by shown.weight desc, shown.n desc, shown.state_a asc, shown.state_b asc
