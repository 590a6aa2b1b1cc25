with links as (
    select
        resolution_symbol,
        min(proposal_id) as proposal_id
    from {{ ref('int_proposals_linked') }}
    group by resolution_symbol
)

-- So far one action is on record for each held resolution: its adoption by the plenary, which its
-- masthead states with the date and its last lines with the meeting, but not how it was adopted.
select
    resolutions.symbol || '#adopted' as action_id,
    coalesce(links.proposal_id, resolutions.symbol) as proposal_id,
    resolutions.symbol as resolution_symbol,
    'plenary' as stage,
    cast(null as varchar) as committee,
    {{ meeting_symbol('resolutions.session', 'resolutions.meeting_number') }} as meeting_symbol,
    resolutions.adopted_on as acted_on,
    cast(null as varchar) as how,
    'adopted' as result,
    cast(null as varchar) as text_state,
    cast(null as varchar) as roll_call_id,
    resolutions.document_id,
    cast(null as bigint) as page,
    cast(null as bigint) as span_start,
    cast(null as bigint) as span_end,
    cast(null as varchar) as field
from {{ ref('int_documents_merged') }} as resolutions
left join links on resolutions.symbol = links.resolution_symbol
where
    resolutions.document_type = 'resolution'
    and resolutions.symbol is not null
    and resolutions.adopted_on is not null
