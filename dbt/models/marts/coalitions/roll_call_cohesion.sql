with apart as (
    select
        *,
        -- Where the others have no majority nobody is with or apart from it.
        if(is_yes_with_others = false, yes_states, [])
        || if(is_no_with_others = false, no_states, [])
        || if(is_abstain_with_others = false, abstain_states, []) as states_apart
    from {{ ref('int_group_votes') }}
)

select
    roll_call_id,
    group_code,
    yes + no + abstain + cast(len(not_voting_states) as integer) as n_members,
    yes + no + abstain as n_voting,
    yes,
    no,
    abstain,
    cast(len(not_voting_states) as integer) as not_voting,
    abs(yes - no) / nullif(yes + no, 0) as rice,
    (greatest(yes, no, abstain) - 0.5 * (yes + no + abstain - greatest(yes, no, abstain)))
    / nullif(yes + no + abstain, 0) as agreement_index,
    {{ majority_vote('yes', 'no', 'abstain') }} as majority_vote,
    cast(len(states_apart) as integer) as n_apart,
    states_apart
from apart
