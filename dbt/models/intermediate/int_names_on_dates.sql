-- A name counts on the day of the text that bears it. A name printed outside its period (an old spelling in a
-- new document) still counts for a state that had not ended by then, but gives way to a name in its period.
with named as (
    select
        name_known,
        named_on
    from {{ ref('int_sponsor_mentions') }}
    where sponsor_kind = 'state' and name_known is not null
    union
    select
        name_known,
        named_on
    from {{ ref('int_statement_mentions') }}
    where speaker_kind = 'state' and name_known is not null
),

state_names as (
    select
        state_names.*,
        states.ended_on
    from {{ ref('seed_state_names') }} as state_names
    inner join {{ ref('seed_states') }} as states on state_names.state_code = states.state_code
),

candidates as (
    select
        named.name_known,
        named.named_on,
        state_names.state_code,
        (state_names.valid_from is null or state_names.valid_from <= named.named_on)
        and (state_names.valid_to is null or state_names.valid_to >= named.named_on) as is_in_period
    from named
    inner join state_names on named.name_known = state_names.name
    where named.named_on is null or state_names.ended_on is null or state_names.ended_on >= named.named_on
)

select
    name_known,
    named_on,
    case
        when count(distinct state_code) filter (where is_in_period) = 1
            then min(state_code) filter (where is_in_period)
        when count(distinct state_code) = 1 then min(state_code)
    end as state_code
from candidates
group by name_known, named_on
