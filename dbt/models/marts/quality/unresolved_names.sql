-- Names the list does not know, and names it knows for no state or group of the document's date, in lists of
-- sponsors, in lists of votes and among those who spoke.
select
    name_as_printed,
    document_id,
    role as place,
    cast(count(*) as integer) as n
from {{ ref('int_sponsors_resolved') }}
where
    sponsor_kind = 'unresolved'
    or (sponsor_kind = 'state' and state_code is null)
    or (sponsor_kind = 'group' and group_code is null)
group by name_as_printed, document_id, role
union all
select
    name_as_printed,
    document_id,
    place,
    n
from {{ ref('int_unresolved_voters') }}
union all
select
    name_as_printed,
    document_id,
    'statement' as place,
    cast(count(*) as integer) as n
from {{ ref('statements') }}
where
    speaker_kind = 'unresolved'
    or (speaker_kind = 'state' and state_code is null)
    or (speaker_kind = 'group' and group_code is null)
group by name_as_printed, document_id
