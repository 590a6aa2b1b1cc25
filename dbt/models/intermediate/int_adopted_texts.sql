with adopted as (
    select
        actions.stage,
        coalesce(
            roll_calls.session, resolutions.session, proposals.session, meetings.session
        ) as session,
        coalesce(actions.resolution_symbol, actions.proposal_id, actions.action_id) as text_id,
        bool_or(
            coalesce(actions.how in ('recorded_vote', 'non_recorded_vote'), actions.announced_yes is not null)
        ) as is_by_vote,
        bool_or(coalesce(actions.how = 'without_vote', false)) as is_without_vote
    from {{ ref('actions') }} as actions
    left join {{ ref('roll_calls') }} as roll_calls on actions.roll_call_id = roll_calls.roll_call_id
    left join {{ ref('resolutions') }} as resolutions
        on actions.resolution_symbol = resolutions.resolution_symbol
    left join {{ ref('proposals') }} as proposals on actions.proposal_id = proposals.proposal_id
    left join {{ ref('meetings') }} as meetings on actions.meeting_symbol = meetings.meeting_symbol
    where
        actions.is_on_whole_text
        and actions.result in ('adopted', 'decided')
        -- An amendment may be a text of its own, but what it changes is adopted once.
        and actions.subject_kind is distinct from 'amendment'
    group by all
),

counted as (
    select
        stage,
        session,
        count(*) filter (where is_by_vote) as n_by_vote,
        count(*) filter (where is_without_vote and not is_by_vote) as n_without_vote
    from adopted
    where session is not null
    group by stage, session
),

-- Resolutions are numbered from 1 in each session since the 31st; of decisions nobody knows how many there were.
numbered as (
    select
        'plenary' as stage,
        resolutions.session,
        cast(regexp_extract(resolutions.resolution_symbol, '/(\d+)[^/]*$', 1) as integer) as number,
        bool_or(adopted.text_id is not null and (adopted.is_by_vote or adopted.is_without_vote)) as is_settled
    from {{ ref('resolutions') }} as resolutions
    left join adopted on resolutions.resolution_symbol = adopted.text_id and adopted.stage = 'plenary'
    where regexp_matches(resolutions.resolution_symbol, '^A/RES/(ES-|S-)?\d+/\d')
    group by all
),

unsettled as (
    select
        stage,
        session,
        max(number) - count(*) filter (where is_settled) as n_unknown
    from numbered
    group by stage, session
)

select
    coalesce(counted.stage, unsettled.stage) as stage,
    coalesce(counted.session, unsettled.session) as session,
    cast(coalesce(counted.n_by_vote, 0) as integer) as n_by_vote,
    cast(coalesce(counted.n_without_vote, 0) as integer) as n_without_vote,
    cast(unsettled.n_unknown as integer) as n_unknown
from counted
full join unsettled on counted.stage = unsettled.stage and counted.session = unsettled.session
where coalesce(counted.session, unsettled.session) is not null
