-- One row per present member or observer: how often it sponsors together with one state in a session.
-- meaning: first: at least half as many texts together as the closest; lesser: fewer; none: none; second: the state itself.
-- n_meaning: States with the same meaning.
with pairs as (
    select
        if(state_a = $state_code, state_b, state_a) as state_code,
        n_both,
        jaccard
    from coalitions.cosponsorship_pairs
    where session = $session and $state_code in (state_a, state_b) and n_both > 0
),

marked as (
    select
        t.state_code,
        t.name,
        t.tile_row,
        t.tile_column,
        case
            when t.state_code = $state_code then 'second'
            when p.n_both >= (select max(n_both) from pairs) / 2 then 'first'
            when p.n_both > 0 then 'lesser'
            when t.status = 'observer' then 'outside'
            else 'none'
        end as meaning,
        coalesce(p.n_both || ' texts together', 'no text together on the lists held') as note
    from core.states as t
    left join pairs as p using (state_code)
    where t.ended_on is null
)

select
    *,
    count(*) over (partition by meaning) as n_meaning
from marked
order by state_code
