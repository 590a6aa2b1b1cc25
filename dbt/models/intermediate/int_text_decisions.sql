-- What a body decided on a text as a whole, one decision for each stage. Votes on a paragraph, on a motion or
-- on another's amendment are not votes on the text; an amendment is a text of its own. Of a text decided on
-- again at one stage the last decision stands, and any decision stands before a postponement. Where a text
-- became several resolutions (A and B), the vote of which the list of states is held speaks for it, then the
-- part that core.proposals names.
with decisions as (
    select
        actions.action_id,
        actions.proposal_id,
        actions.stage,
        actions.how,
        actions.result,
        actions.text_state,
        actions.roll_call_id,
        actions.resolution_symbol,
        coalesce(actions.acted_on, roll_calls.voted_on) as decided_on,
        roll_calls.listed_yes is not null as has_list,
        coalesce(actions.resolution_symbol = proposals.resolution_symbol, false) as is_named_part,
        coalesce(actions.result = 'deferred', false) as is_postponement,
        roll_calls.is_adoption or actions.subject_kind in ('text', 'amendment') as is_vote_on_text,
        actions.roll_call_id is null or roll_calls.is_adoption or actions.subject_kind = 'amendment' as is_decision
    from {{ ref('actions') }} as actions
    inner join {{ ref('proposals') }} as proposals on actions.proposal_id = proposals.proposal_id
    left join {{ ref('roll_calls') }} as roll_calls on actions.roll_call_id = roll_calls.roll_call_id
    where
        actions.is_on_whole_text
        and (coalesce(actions.subject_kind, 'text') <> 'amendment' or proposals.proposal_type = 'amendment')
),

-- with the votes that a later one on the same text set aside
counted as (
    select
        *,
        cast(count(roll_call_id) filter (where is_vote_on_text) over (partition by proposal_id, stage) as integer)
            as n_votes_on_text
    from decisions
),

last_of_each_part as (
    select *
    from counted
    where is_decision
    qualify
        row_number() over (
            partition by proposal_id, stage, resolution_symbol
            order by is_postponement asc, decided_on desc nulls last, has_list desc, action_id asc
        ) = 1
)

select
    proposal_id,
    stage,
    how,
    result,
    text_state,
    roll_call_id,
    has_list,
    resolution_symbol,
    decided_on,
    n_votes_on_text
from last_of_each_part
qualify
    row_number() over (
        partition by proposal_id, stage
        order by is_postponement asc, has_list desc, is_named_part desc, decided_on desc nulls last, action_id asc
    ) = 1
