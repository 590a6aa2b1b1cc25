-- Where a text was, or would have to be, decided on: a committee's text in its committee and then in the plenary,
-- unless it ended in the committee. Where no vote of states is held the reason stands beside.
with proposals as (
    select * from {{ ref('proposals') }}
),

decisions as (
    select * from {{ ref('int_text_decisions') }}
),

ended_in_committee as (
    select proposal_id
    from decisions
    where stage = 'committee' and result in ('rejected', 'withdrawn', 'not_pressed', 'no_action')
),

-- A committee's amendment never leaves it.
expected as (
    select
        proposal_id,
        'committee' as stage
    from proposals
    where committee is not null and sponsor_list_status <> 'none_held'
    union all
    select
        proposals.proposal_id,
        'plenary' as stage
    from proposals
    left join ended_in_committee on proposals.proposal_id = ended_in_committee.proposal_id
    where
        proposals.sponsor_list_status <> 'none_held'
        and ended_in_committee.proposal_id is null
        and (
            proposals.committee is null
            or (proposals.proposal_type is distinct from 'amendment' and proposals.outcome <> 'replaced')
        )
),

stages as (
    select
        proposal_id,
        stage
    from decisions
    union
    select
        proposal_id,
        stage
    from expected
)

select
    stages.proposal_id,
    stages.stage,
    proposals.session,
    proposals.committee,
    proposals.proposal_type,
    proposals.sponsor_list_status,
    decisions.how,
    decisions.result,
    decisions.decided_on,
    decisions.roll_call_id,
    coalesce(decisions.n_votes_on_text, 0) as n_votes_on_text,
    case
        when decisions.has_list then null
        when decisions.how = 'recorded_vote' then 'list_not_held'
        when decisions.how is not null then decisions.how
        when decisions.proposal_id is not null then 'how_not_known'
        when proposals.outcome = 'replaced' then 'replaced'
        else 'no_decision_known'
    end as no_vote_reason
from stages
inner join proposals on stages.proposal_id = proposals.proposal_id
left join decisions on stages.proposal_id = decisions.proposal_id and stages.stage = decisions.stage
