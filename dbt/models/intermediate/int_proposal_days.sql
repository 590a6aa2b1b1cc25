-- The day for which a text's members and groups are worked out: that of the decision, the plenary's before the
-- committee's, else what is known of the text.
with stages as (
    select
        stages.proposal_id,
        stages.stage,
        stages.decided_on,
        coalesce(roll_calls.voted_on_precision = 'month' and roll_calls.voted_on = stages.decided_on, false)
            as is_month
    from {{ ref('int_proposal_stages') }} as stages
    left join {{ ref('roll_calls') }} as roll_calls on stages.roll_call_id = roll_calls.roll_call_id
    where stages.decided_on is not null
),

decided as (
    select
        proposal_id,
        arg_max(decided_on, stage) as decided_on,
        arg_max(is_month, stage) as is_month
    from stages
    group by proposal_id
),

listed as (
    select
        proposal_id,
        max(happened_on) as listed_on
    from {{ ref('sponsorship_events') }}
    group by proposal_id
)

select
    proposals.proposal_id,
    coalesce(decided.is_month, false) as is_month,
    coalesce(
        decided.decided_on, resolutions.adopted_on, listed.listed_on, proposals.first_tabled_on, sessions.opened_on
    ) as as_of
from {{ ref('proposals') }} as proposals
left join decided on proposals.proposal_id = decided.proposal_id
left join listed on proposals.proposal_id = listed.proposal_id
left join {{ ref('resolutions') }} as resolutions
    on proposals.resolution_symbol = resolutions.resolution_symbol
left join {{ ref('sessions') }} as sessions on proposals.session = sessions.session
