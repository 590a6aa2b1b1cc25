with roll_calls as (
    select
        scope,
        session,
        cast(count(*) as integer) as n_roll_calls,
        cast(count(*) filter (where is_unanimous) as integer) as n_unanimous,
        cast(count(*) filter (where is_contested) as integer) as n_contested
    from {{ ref('int_scoped_roll_calls') }}
    group by scope, session
),

states as (
    select
        scope,
        session,
        cast(count(distinct state_code) as integer) as n_states
    from {{ ref('int_scoped_votes') }}
    group by scope, session
)

select
    roll_calls.scope,
    roll_calls.session,
    roll_calls.n_roll_calls,
    roll_calls.n_unanimous,
    roll_calls.n_contested,
    states.n_states,
    coalesce(texts.n_by_vote, 0) as n_adopted_by_vote,
    -- That none is on record does not say that there was none.
    nullif(texts.n_without_vote, 0) as n_adopted_without_vote,
    texts.n_unknown as n_adopted_unknown,
    case
        when 19 * texts.n_unknown <= texts.n_by_vote + texts.n_without_vote
            then nullif(texts.n_without_vote, 0) / (texts.n_by_vote + texts.n_without_vote)
    end as share_without_vote
from roll_calls
inner join states on roll_calls.scope = states.scope and roll_calls.session = states.session
left join {{ ref('int_adopted_texts') }} as texts
    on
        roll_calls.session = texts.session
        and texts.stage = if(roll_calls.scope = 'committee', 'committee', 'plenary')
order by roll_calls.scope, roll_calls.session
