-- One row per end of the order of states in one session: which states stand there, so that the end has a name.
-- side "End": first: rank 1; last: the other end.
-- names "States at this end": Three states of the outermost tenth with many votes, those that settle the sign of the scale first.
with ranked as (
    select
        i.state_code,
        i.rank,
        t.name,
        i.state_code in ('USA', 'CAN', 'GBR', 'ISR', 'RUS', 'SUN', 'DDR') as settles_sign,
        count(*) over () as n_ranked,
        i.n_votes >= max(i.n_votes) over () / 2 as is_many
    from coalitions.ideal_points as i
    inner join core.states as t using (state_code)
    where i.session = $session and i.rank is not null
),

outermost as (
    select
        *,
        if(rank <= n_ranked / 2, 'first', 'last') as side,
        if(rank <= n_ranked / 2, rank, n_ranked + 1 - rank) as from_end
    from ranked
    where is_many
),

chosen as (
    select *
    from outermost
    where from_end <= greatest(3, ceil(n_ranked / 10))
    qualify row_number() over (partition by side order by settles_sign desc, from_end asc, state_code asc) <= 3
)

select
    side,
    list(name order by from_end, state_code) as names
from chosen
group by side
order by side
