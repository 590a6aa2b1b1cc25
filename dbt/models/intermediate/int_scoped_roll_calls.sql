-- Counted from the votes of states, not from the announced tally: every measure of a scope rests on them.
with counted as (
    select
        roll_call_id,
        cast(count(*) as integer) as n_voting,
        cast(count(*) filter (where vote = 'yes') as integer) as yes,
        cast(count(*) filter (where vote = 'no') as integer) as no,
        cast(count(*) filter (where vote = 'abstain') as integer) as abstain
    from {{ ref('votes') }}
    where vote <> 'not_voting'
    group by roll_call_id
),

scopes as (
    select
        roll_call_id,
        session,
        unnest(
            case
                when stage = 'committee' then ['committee']
                when is_adoption then ['plenary_all', 'plenary_adoption']
                else ['plenary_all']
            end
        ) as scope
    from {{ ref('roll_calls') }}
    where session is not null
)

select
    scopes.scope,
    scopes.session,
    scopes.roll_call_id,
    counted.n_voting,
    counted.yes,
    counted.no,
    counted.abstain,
    counted.n_voting in (counted.yes, counted.no, counted.abstain) as is_unanimous,
    10 * (counted.no + counted.abstain) >= counted.n_voting as is_contested
from scopes
inner join counted on scopes.roll_call_id = counted.roll_call_id
