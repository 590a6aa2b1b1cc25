with cast_votes as (
    {% for vote in ['yes', 'no', 'abstain'] -%}
        select
            roll_call_id,
            group_code,
            unnest({{ vote }}_states) as state_code,
            is_{{ vote }}_with_others as is_with_others
        from {{ ref('int_group_votes') }}
        {{ 'union all' if not loop.last }}
    {% endfor %}
)

select
    roll_calls.scope,
    roll_calls.session,
    cast_votes.group_code,
    cast_votes.state_code,
    cast(count(cast_votes.is_with_others) as integer) as n_votes,
    count(*) filter (where cast_votes.is_with_others) / nullif(count(cast_votes.is_with_others), 0)
        as share_with_majority
from cast_votes
inner join {{ ref('int_scoped_roll_calls') }} as roll_calls on cast_votes.roll_call_id = roll_calls.roll_call_id
group by roll_calls.scope, roll_calls.session, cast_votes.group_code, cast_votes.state_code
order by roll_calls.scope, roll_calls.session, cast_votes.group_code, cast_votes.state_code
