with indices as (
    select
        roll_calls.scope,
        roll_calls.session,
        cohesion.group_code,
        roll_calls.roll_call_id,
        cohesion.rice,
        cohesion.agreement_index,
        roll_calls.is_contested,
        -- Two members agree or not: only from three on is there a majority to measure by.
        cohesion.n_voting >= 3 as is_counted
    from {{ ref('int_scoped_roll_calls') }} as roll_calls
    inner join {{ ref('roll_call_cohesion') }} as cohesion on roll_calls.roll_call_id = cohesion.roll_call_id
    where cohesion.n_voting > 0
),

-- Means of lists in a fixed order: a sum over rows in any order need not give the same last digits twice.
listed as (
    select
        scope,
        session,
        group_code,
        count(*) filter (where is_counted) as n_roll_calls,
        count(*) filter (where is_counted and is_contested) as n_contested,
        list(rice order by roll_call_id) filter (where is_counted and rice is not null) as rice,
        list(rice order by roll_call_id) filter (where is_counted and is_contested and rice is not null)
            as rice_contested,
        list(agreement_index order by roll_call_id) filter (where is_counted) as agreement_index,
        list(agreement_index order by roll_call_id) filter (where is_counted and is_contested)
            as agreement_index_contested
    from indices
    group by scope, session, group_code
)

select
    scope,
    session,
    group_code,
    cast(n_roll_calls as integer) as n_roll_calls,
    cast(coalesce(len(rice), 0) as integer) as n_rice,
    list_avg(rice) as rice,
    list_avg(agreement_index) as agreement_index,
    cast(n_contested as integer) as n_contested,
    cast(coalesce(len(rice_contested), 0) as integer) as n_rice_contested,
    list_avg(rice_contested) as rice_contested,
    list_avg(agreement_index_contested) as agreement_index_contested
from listed
order by scope, session, group_code
