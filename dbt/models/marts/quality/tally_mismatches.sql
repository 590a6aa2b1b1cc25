-- The announced number and the list that is published, side by side; explanations from the surest down.
with sides as (
    select
        *,
        unnest(['yes', 'no', 'abstain']) as side,
        unnest([announced_yes, announced_no, announced_abstain]) as announced,
        unnest([listed_yes, listed_no, listed_abstain]) as listed
    from {{ ref('int_roll_calls_merged') }}
    where list_roll_call_no is not null and tally_roll_call_no is not null
),

mismatches as (
    select *
    from sides
    where announced <> listed
),

repeated as (
    select
        roll_call_no,
        vote,
        count(*) as n,
        string_agg(distinct state_code, ', ' order by state_code) as states
    from {{ ref('int_votes_resolved') }}
    where mention > 1 and state_code is not null
    group by roll_call_no, vote
),

intended as (
    select
        roll_call_no,
        vote,
        intended_vote,
        state_code
    from {{ ref('int_votes_resolved') }}
    where intended_vote <> vote and mention = 1
),

-- what the side would number if the states had voted as they later said they had intended
intentions as (
    select
        mismatches.event_no,
        mismatches.side,
        count(*) filter (where intended.intended_vote = mismatches.side)
        - count(*) filter (where intended.vote = mismatches.side) as change,
        string_agg(intended.state_code, ', ' order by intended.state_code) as states
    from mismatches
    inner join intended
        on
            mismatches.list_roll_call_no = intended.roll_call_no
            and mismatches.side in (intended.vote, intended.intended_vote)
    group by mismatches.event_no, mismatches.side
),

-- another source whose list has the announced number
others as (
    select
        mismatches.event_no,
        mismatches.side,
        min(roll_calls.source_name) as source_name
    from mismatches
    inner join {{ ref('int_roll_call_events') }} as events on mismatches.event_no = events.event_no
    inner join {{ ref('int_roll_call_lists') }} as lists on events.roll_call_no = lists.roll_call_no
    inner join {{ ref('int_source_roll_calls') }} as roll_calls on events.roll_call_no = roll_calls.roll_call_no
    where
        mismatches.announced = case mismatches.side
            when 'yes' then lists.listed_yes when 'no' then lists.listed_no else lists.listed_abstain
        end
    group by mismatches.event_no, mismatches.side
)

select
    mismatches.roll_call_id,
    mismatches.side,
    mismatches.announced,
    mismatches.listed,
    case
        when mismatches.is_fragment then 'most of the list is missing'
        when mismatches.listed - repeated.n = mismatches.announced then 'listed twice: ' || repeated.states
        when mismatches.listed + intentions.change = mismatches.announced
            then 'counted as intended, listed as recorded: ' || intentions.states
        when mismatches.note is not null then 'note of the source: ' || mismatches.note
        when mismatches.n_unresolved > 0 then mismatches.n_unresolved || ' name(s) in the lists that nobody knows'
        when others.source_name is not null then 'the list in ' || others.source_name || ' has the announced number'
    end as explained_by
from mismatches
left join repeated on mismatches.list_roll_call_no = repeated.roll_call_no and mismatches.side = repeated.vote
left join intentions on mismatches.event_no = intentions.event_no and mismatches.side = intentions.side
left join others on mismatches.event_no = others.event_no and mismatches.side = others.side
