-- Draft and resolution tied by whoever states it: directly, or in two steps over their place in a report.
with direct as (
    select
        {{ proposal_symbol('draft_symbol') }} as proposal_id,
        resolution_symbol,
        case tie_source
            when 'catalogue' then 'catalogue record of ' || draft_symbol || ', MARC field 993'
            when 'voting_record' then 'voting record of ' || resolution_symbol || ', which names the draft'
            else
                coalesce(stated_in, 'record of the meeting') || ' gives ' || draft_symbol || ' as ' || resolution_symbol
        end as evidence
    from {{ ref('int_draft_ties') }}
    where draft_symbol is not null and resolution_symbol is not null
),

over_report as (
    select
        {{ proposal_symbol('places.draft_symbol') }} as proposal_id,
        places.resolution_symbol,
        places.draft_evidence || ', ' || places.resolution_evidence as evidence
    from {{ ref('int_report_drafts') }} as places
    left join direct
        on
            {{ proposal_symbol('places.draft_symbol') }} = direct.proposal_id
            and places.resolution_symbol = direct.resolution_symbol
    where places.draft_symbol is not null and places.resolution_symbol is not null and direct.proposal_id is null
),

stated as (
    select * from direct
    union
    select * from over_report
)

select
    proposal_id,
    resolution_symbol,
    string_agg(evidence, '; ' order by evidence) as evidence
from stated
group by proposal_id, resolution_symbol
