-- Vote events with their readable ids. An adoption is named after the resolution; what has no such name is
-- called after its place in a document, or else by a number. What other sources call it becomes an alias.
with adoptions as (
    select * from {{ ref('int_roll_call_adoptions') }}
),

own_ids as (
    select
        event_no,
        arg_min(own_id, id_rank * 100000000 + roll_call_no) as own_id
    from {{ ref('int_roll_call_own_ids') }}
    group by event_no
),

members as (
    select
        window_from,
        window_to,
        count(*) as n_members
    from {{ ref('int_members_on_days') }}
    group by window_from, window_to
),

named as (
    select
        events.*,
        adoptions.is_adoption,
        adoptions.adoption_evidence,
        case
            when adoptions.is_adoption and events.stage = 'plenary' and events.resolution_symbol is not null
                then events.resolution_symbol || '#adoption'
        end as adoption_id,
        own_ids.own_id
    from {{ ref('int_vote_events') }} as events
    inner join adoptions on events.event_no = adoptions.event_no
    inner join own_ids on events.event_no = own_ids.event_no
),

counted as (
    select
        named.*,
        coalesce(named.adoption_id, named.own_id) as roll_call_id,
        tallies.announced_yes,
        tallies.announced_no,
        tallies.announced_abstain,
        lists.listed_yes,
        lists.listed_no,
        lists.listed_abstain,
        lists.n_unresolved,
        lists.n_repeated,
        -- Fewer than a quarter of the members cannot have decided anything: the rest of the list is missing.
        coalesce(
            lists.listed_yes + lists.listed_no + lists.listed_abstain + lists.listed_not_voting
            < 0.25 * members.n_members,
            false
        ) as is_fragment
    from named
    left join {{ ref('int_source_roll_calls') }} as tallies on named.tally_roll_call_no = tallies.roll_call_no
    left join {{ ref('int_roll_call_lists') }} as lists on named.list_roll_call_no = lists.roll_call_no
    left join members on named.window_from = members.window_from and named.window_to = members.window_to
)

select
    counted.* exclude (is_adopted), -- noqa: AM04
    -- A majority of two thirds carries any question, and what has no majority carries none; between the two
    -- it depends on the question. A list of which most is missing decides nothing.
    case
        when counted.is_adopted is not null then counted.is_adopted
        when counted.adoption_id is not null and counted.is_resolution_certain then true
        when counted.announced_yes is null and counted.is_fragment then null
        when
            coalesce(counted.announced_yes, counted.listed_yes)
            <= coalesce(counted.announced_no, counted.listed_no)
            then false
        when
            coalesce(counted.announced_yes, counted.listed_yes)
            >= 2 * coalesce(counted.announced_no, counted.listed_no)
            then true
    end as is_adopted
from counted
