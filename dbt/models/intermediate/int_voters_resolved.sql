-- Which state a code or a name denotes on the days of the vote, worked out once for each spelling and span
-- of days. A code of the source's own list speaks first, then the name in its period, then a name out of
-- its period for a state that had not ended. Where two states remain, none is chosen.
with windows as (
    select distinct
        votes.voter_no,
        roll_calls.window_from,
        roll_calls.window_to
    from {{ ref('int_votes_keyed') }} as votes
    inner join {{ ref('int_source_roll_calls') }} as roll_calls on votes.roll_call_no = roll_calls.roll_call_no
),

names as (
    select
        *,
        {{ fold_text('name') }} as folded_name
    from {{ ref('seed_state_names') }}
),

spellings as (
    select
        voters.voter_no,
        codes.state_code,
        codes.valid_from,
        codes.valid_to,
        1 as rank
    from {{ ref('int_voters') }} as voters
    inner join {{ ref('seed_state_codes') }} as codes
        on voters.code_scheme = codes.scheme and voters.code = codes.code
    union all
    -- three states have no code in unvotes, and are told by name
    select
        voters.voter_no,
        codes.state_code,
        codes.valid_from,
        codes.valid_to,
        2 as rank
    from {{ ref('int_voters') }} as voters
    inner join {{ ref('seed_state_codes') }} as codes
        on
            voters.code_scheme || '_country' = codes.scheme
            and voters.name_as_printed = codes.code
    union all
    -- our own codes, which the facts written by hand use beside those of ISO 3166
    select
        voters.voter_no,
        states.state_code,
        null as valid_from,
        null as valid_to,
        2 as rank
    from {{ ref('int_voters') }} as voters
    inner join {{ ref('seed_states') }} as states
        on voters.code_scheme = 'iso3' and voters.code = states.state_code
    union all
    select
        voters.voter_no,
        names.state_code,
        names.valid_from,
        names.valid_to,
        3 as rank
    from {{ ref('int_voters') }} as voters
    inner join names on voters.folded_name = names.folded_name
),

candidates as (
    select distinct
        windows.voter_no,
        windows.window_from,
        windows.window_to,
        spellings.state_code,
        spellings.rank + if(
            coalesce(spellings.valid_from <= windows.window_to, true)
            and coalesce(spellings.valid_to >= windows.window_from, true), 0, 10
        ) as rank
    from windows
    inner join spellings on windows.voter_no = spellings.voter_no
    inner join {{ ref('seed_states') }} as states on spellings.state_code = states.state_code
    where
        coalesce(spellings.valid_from <= windows.window_to, true)
        and coalesce(spellings.valid_to >= windows.window_from, true)
        or spellings.rank = 3 and coalesce(states.ended_on >= windows.window_from, true)
),

best as (
    select *
    from candidates
    qualify rank = min(rank) over (partition by voter_no, window_from, window_to)
)

select
    voter_no,
    window_from,
    window_to,
    min(state_code) as state_code
from best
group by voter_no, window_from, window_to
having count(distinct state_code) = 1
