-- Who stood as sponsor by what was known on a day: of the mentions known by then the last in the order of events
-- decides, as it does in core.sponsorships over all mentions. Where a mention that nothing dates has the last
-- word, the present state is a row without a day.
with events as (
    select
        events.proposal_id,
        events.state_code,
        events.event_id,
        events.event_no,
        events.role,
        events.document_id,
        events.role not in ('absent_from_revision', 'withdrawn') as is_sponsor,
        dates.known_from,
        dates.no_date_because
    from {{ ref('int_sponsorship_events') }} as events
    inner join {{ ref('int_sponsorship_dates') }} as dates on events.event_id = dates.event_id
    where events.sponsor_kind = 'state' and events.state_code is not null
),

deciding as (
    select
        proposal_id,
        state_code,
        known_from,
        max(event_no) over (
            partition by proposal_id, state_code order by known_from range unbounded preceding
        ) as event_no
    from events
    where known_from is not null
    qualify row_number() over (partition by proposal_id, state_code, known_from order by event_no) = 1
),

changes as (
    select events.* replace (deciding.known_from as known_from)
    from deciding
    inner join events on deciding.proposal_id = events.proposal_id and deciding.event_no = events.event_no
    qualify
        lag(events.is_sponsor) over (
            partition by events.proposal_id, events.state_code order by deciding.known_from
        ) is distinct from events.is_sponsor
),

last_words as (
    select *
    from events
    qualify row_number() over (partition by proposal_id, state_code order by event_no desc) = 1
),

periods as (
    select
        changes.*,
        cast(
            lead(known_from) over (partition by proposal_id, state_code order by known_from) - interval 1 day as date
        ) as known_to
    from changes
),

last_periods as (
    select
        proposal_id,
        state_code,
        is_sponsor
    from periods
    where known_to is null
),

undated as (
    select last_words.*
    from last_words
    left join last_periods
        on last_words.proposal_id = last_periods.proposal_id and last_words.state_code = last_periods.state_code
    where last_periods.is_sponsor is distinct from last_words.is_sponsor
)

select
    periods.proposal_id,
    periods.state_code,
    periods.known_from,
    periods.known_to,
    periods.is_sponsor,
    periods.known_to is null and undated.proposal_id is null as is_current,
    cast(null as varchar) as no_date_because,
    periods.role,
    periods.event_id,
    periods.document_id
from periods
left join undated on periods.proposal_id = undated.proposal_id and periods.state_code = undated.state_code
union all
select
    proposal_id,
    state_code,
    cast(null as date) as known_from,
    cast(null as date) as known_to,
    is_sponsor,
    true as is_current,
    no_date_because,
    role,
    event_id,
    document_id
from undated
