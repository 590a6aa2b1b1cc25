-- Known from the records of meetings, from what sources date by a meeting, and from the last lines of held
-- resolutions. A resumed meeting keeps its number, so a sitting is told by symbol and date: A/78/PV.50 sat on
-- 19 and, resumed, on 22 December 2023.
with named as (
    select
        {{ meeting_symbol('session', 'meeting_number') }} as meeting_symbol,
        session,
        coalesce(meeting_is_resumed, false) as is_resumed,
        meeting_held_on as held_on
    from {{ ref('int_documents_merged') }}
    where document_type = 'resolution' and session is not null and meeting_number is not null
    union all
    select
        symbol as meeting_symbol,
        session,
        coalesce(meeting_is_resumed, false) as is_resumed,
        coalesce(meeting_held_on, dated_on) as held_on
    from {{ ref('int_documents_merged') }}
    where document_type = 'meeting_record'
    union all
    select
        meeting_symbol,
        session,
        false as is_resumed,
        acted_on as held_on
    from {{ ref('int_actions_merged') }}
    where source_kind <> 'masthead'
),

read as (
    select
        *,
        nullif(regexp_extract(meeting_symbol, '^A/(?:C\.[1-6]/)?((?:ES-|S-)?\d+)/(?:PV|SR)\.', 1), '') as own_session,
        try_cast(nullif(regexp_extract(meeting_symbol, '/(?:PV|SR)\.(\d+)', 1), '') as bigint) as number
    from named
    where meeting_symbol is not null
),

sittings as (
    select
        meeting_symbol,
        coalesce(min(own_session), min(session)) as session,
        nullif(regexp_extract(meeting_symbol, '^A/C\.([1-6])/', 1), '') as committee,
        number,
        bool_or(is_resumed or regexp_matches(meeting_symbol, '\(Resumption')) as is_resumed,
        held_on,
        max(held_on) over (partition by meeting_symbol) as dated_by_others
    from read
    where number is not null
    group by meeting_symbol, number, held_on
)

select
    meeting_symbol,
    session,
    committee,
    number,
    is_resumed,
    held_on
from sittings
-- a sitting without a date is one only where none of that symbol has a date
where (held_on is not null or dated_by_others is null) and session is not null
