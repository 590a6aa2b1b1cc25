-- One row per sponsor of the text that is no state: a group, an organ, or a name that nobody knows.
select distinct
    sponsor_kind,
    name_as_printed,
    group_code,
    document_id
from core.sponsorship_events
where proposal_id = $proposal_id and sponsor_kind <> 'state'
order by sponsor_kind, name_as_printed
