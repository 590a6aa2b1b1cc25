select
    roll_calls.scope,
    roll_calls.session,
    roll_calls.roll_call_id,
    votes.state_code,
    cast(case votes.vote when 'yes' then 1 when 'abstain' then 2 else 3 end as tinyint) as vote_code
from {{ ref('int_scoped_roll_calls') }} as roll_calls
inner join {{ ref('votes') }} as votes on roll_calls.roll_call_id = votes.roll_call_id
where votes.vote <> 'not_voting'
