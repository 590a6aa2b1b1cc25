-- Counted over member states that a document lists; a group that sponsors as such is not expanded. A
-- joining or withdrawal that no source dates counts from the document that tells of it; an event without any
-- date cannot stand on a line of dates and is left to core.sponsorship_events.
with dated as (
    select
        *,
        -- who stood on a cover that is not held did so before anybody is known to have introduced or joined it
        case
            when role = 'first_page' and happened_on is null
                then least(listed_on, min(happened_on) over (partition by proposal_id))
            else coalesce(happened_on, listed_on)
        end as known_on
    from {{ ref('int_sponsorship_events') }}
),

events as (
    select
        proposal_id,
        state_code,
        event_no,
        -- what follows in the order of events is not told before what it follows
        max(known_on) over (
            partition by proposal_id, state_code order by event_no rows unbounded preceding
        ) as happened_on,
        role in ('absent_from_revision', 'withdrawn') as is_leaving
    from dated
    where sponsor_kind = 'state' and state_code is not null and known_on is not null
),

changes as (
    select
        *,
        coalesce(lag(is_leaving) over (partition by proposal_id, state_code order by event_no), true) as was_out
    from events
),

dates as (
    select
        proposal_id,
        happened_on as listed_on,
        count(*) filter (where not is_leaving and was_out) as n_joined,
        count(*) filter (where is_leaving and not was_out) as n_withdrawn
    from changes
    group by proposal_id, happened_on
)

select
    proposal_id,
    listed_on,
    cast(n_joined as integer) as n_joined,
    cast(n_withdrawn as integer) as n_withdrawn,
    cast(sum(n_joined - n_withdrawn) over (partition by proposal_id order by listed_on) as integer) as n_sponsors
from dates
