-- The three lists of a vote event as strings of bits, one bit a state: thousands of pairs of lists are
-- compared by counting bits instead of joining votes. Bit 0 stands for every other vote, and is cleared.
with states as (
    select
        state_code,
        cast(row_number() over (order by state_code) as integer) as state_no
    from {{ ref('seed_states') }}
),

counted as (
    select
        votes.roll_call_no,
        set_bit(
            bitstring_agg(if(votes.vote = 'yes', coalesce(states.state_no, 0), 0), 0, 511), 0, 0
        ) as yes_bits,
        set_bit(
            bitstring_agg(if(votes.vote = 'no', coalesce(states.state_no, 0), 0), 0, 511), 0, 0
        ) as no_bits,
        set_bit(
            bitstring_agg(if(votes.vote = 'abstain', coalesce(states.state_no, 0), 0), 0, 511), 0, 0
        ) as abstain_bits,
        cast(count(*) filter (where votes.vote = 'yes') as integer) as listed_yes,
        cast(count(*) filter (where votes.vote = 'no') as integer) as listed_no,
        cast(count(*) filter (where votes.vote = 'abstain') as integer) as listed_abstain,
        cast(count(*) filter (where votes.vote = 'not_voting') as integer) as listed_not_voting,
        cast(count(*) filter (where votes.state_code is null and votes.vote <> 'not_voting') as integer)
            as n_unresolved,
        cast(count(*) filter (where votes.mention > 1 and votes.state_code is not null) as integer) as n_repeated
    from {{ ref('int_votes_resolved') }} as votes
    left join states on votes.state_code = states.state_code
    group by votes.roll_call_no
)

select
    *,
    yes_bits | no_bits | abstain_bits as voting_bits
from counted
