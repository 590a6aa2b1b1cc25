-- One row per state that voted with one state in one session and scope: those that voted most alike first.
-- place "Place": By agreement, equal ones share it. None for few roll calls: under ten, or under half of the most shared with any.
-- agreement "Agreement": How near the two vote, 0 to 1, over roll calls that were not unanimous.
-- n_not_unanimous "Roll calls"
-- state "State": Short name of the other state.
-- compare "Through sessions": Leads to the two states compared, session by session.
-- agreement_all "With unanimous ones"
-- n_shared "Roll calls of both"
-- n_opposite "Yes against no"
-- regional_group "Regional group"
-- is_few: Whether the agreement rests on few roll calls, which are not ranked.
-- n_ranked: States with a place.
-- meaning: second: the state itself; first: one of the 20 closest; third: one of the 20 furthest; lesser: between; outside: few.
-- n_meaning: States with the same meaning.
with pairs as (
    select
        *,
        if(state_a = $state_code, state_b, state_a) as other_code,
        n_not_unanimous < 10 or n_not_unanimous < max(n_not_unanimous) over () / 2 as is_few
    from coalitions.agreement_pairs
    where scope = $scope and session = $session and $state_code in (state_a, state_b) and n_shared > 0
),

ranked as (
    select
        *,
        if(is_few, null, rank() over (partition by is_few order by agreement desc)) as place,
        if(is_few, null, rank() over (partition by is_few order by agreement asc)) as place_from_last,
        count(*) filter (where not is_few) over () as n_ranked
    from pairs
),

marked as (
    select
        t.state_code,
        t.name,
        t.name as state,
        g.name as regional_group,
        t.tile_row,
        t.tile_column,
        r.place,
        r.place_from_last,
        r.n_ranked,
        r.agreement,
        r.n_not_unanimous,
        r.agreement_all,
        r.n_shared,
        r.n_opposite,
        r.is_few,
        case
            when t.state_code = $state_code then 'second'
            when r.place <= 20 then 'first'
            when r.place_from_last <= 20 then 'third'
            when r.place is not null then 'lesser'
            when r.is_few then 'none'
            else 'outside'
        end as meaning
    from core.states as t
    left join ranked as r on t.state_code = r.other_code
    left join core.groups as g on t.regional_group = g.group_code
    where r.other_code is not null or t.state_code = $state_code or t.ended_on is null
)

select
    *,
    'compare' as compare,
    case
        when agreement is null then 'no roll call that counts in common'
        else concat('agreement ', format('{:.2f}', agreement), ' over ', n_not_unanimous, ' roll calls')
    end as note,
    count(*) filter (where tile_row is not null) over (partition by meaning) as n_meaning
from marked
order by place asc nulls last, agreement desc nulls last, n_not_unanimous desc, name asc
