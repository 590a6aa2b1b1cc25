-- From which day on each mention of a sponsor was known. A cover's list, whoever repeats it, was on the cover; what
-- is told of later is known from the document that tells of it, whatever day it states. A source without a date
-- dates nothing: the reason stands in the place of the day.
with events as (
    select * from {{ ref('int_sponsorship_events') }}
),

reports as (
    select
        event_id,
        min(reported_in) as reported_in
    from {{ ref('int_sponsorship_mentions') }}
    group by event_id
),

dated as (
    select
        events.event_id,
        events.document_id,
        events.source_kind,
        reports.reported_in,
        case
            when events.role in ('first_page', 'revision', 'absent_from_revision')
                then coalesce(events.happened_on, events.listed_on)
            else events.listed_on
        end as known_from
    from events
    left join reports on events.event_id = reports.event_id
)

select
    event_id,
    known_from,
    case
        when known_from is not null then null
        when reported_in is not null then reported_in || ' lists it, of which no date is held'
        when source_kind = 'catalogue' then 'the catalogue record says so without a day'
        else document_id || ' lists it, of which no date is held'
    end as no_date_because
from dated
