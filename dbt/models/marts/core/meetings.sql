-- Known from the last lines of held resolutions. A resumed meeting keeps its number, so a sitting is
-- told by symbol and date: A/78/PV.50 sat on 19 and, resumed, on 22 December 2023.
select
    {{ meeting_symbol('session', 'meeting_number') }} as meeting_symbol,
    session,
    cast(null as varchar) as committee,
    meeting_number as number,
    bool_or(coalesce(meeting_is_resumed, false)) as is_resumed,
    meeting_held_on as held_on
from {{ ref('int_documents_merged') }}
where
    document_type = 'resolution'
    and session is not null
    and meeting_number is not null
    and meeting_held_on is not null
group by session, meeting_number, meeting_held_on
