-- Which draft and which resolution stand behind `draft resolution III` of a report. The report says which
-- draft it is, the meeting record which resolution came of it; voting and catalogue records tie the two.
-- A place that two statements fill differently stays empty.
with ties as (
    select * from {{ ref('int_draft_ties') }}
),

labelled as (
    select *
    from ties
    where report_symbol is not null and draft_label is not null
),

-- of the versions of one draft the last is the one acted on
drafts as (
    select
        report_symbol,
        draft_label,
        arg_max(draft_symbol, (coalesce({{ symbol_revision('draft_symbol') }}, 0), draft_symbol)) as draft_symbol,
        min(stated_in) as stated_in
    from labelled
    where draft_symbol is not null
    group by report_symbol, draft_label
    having count(distinct {{ proposal_symbol('draft_symbol') }}) = 1
),

resolutions as (
    select
        report_symbol,
        draft_label,
        min(resolution_symbol) as resolution_symbol,
        min(stated_in) as stated_in
    from labelled
    where resolution_symbol is not null
    group by report_symbol, draft_label
    having count(distinct resolution_symbol) = 1
),

direct as (
    select
        {{ proposal_symbol('draft_symbol') }} as proposal_symbol,
        resolution_symbol,
        arg_max(draft_symbol, (coalesce({{ symbol_revision('draft_symbol') }}, 0), draft_symbol)) as draft_symbol,
        min(tie_source) as tie_source
    from ties
    where draft_symbol is not null and resolution_symbol is not null
    group by proposal_symbol, resolution_symbol
),

resolutions_of_drafts as (
    select
        proposal_symbol,
        min(resolution_symbol) as resolution_symbol,
        min(tie_source) as tie_source
    from direct
    group by proposal_symbol
    having count(*) = 1
),

drafts_of_resolutions as (
    select
        resolution_symbol,
        min(draft_symbol) as draft_symbol,
        min(tie_source) as tie_source
    from direct
    group by resolution_symbol
    having count(*) = 1
)

select
    places.report_symbol,
    places.draft_label,
    coalesce(drafts.draft_symbol, drafts_of_resolutions.draft_symbol) as draft_symbol,
    coalesce(resolutions.resolution_symbol, resolutions_of_drafts.resolution_symbol) as resolution_symbol,
    coalesce(
        drafts.stated_in || ' gives ' || drafts.draft_symbol || ' as ' || places.draft_label,
        'the ' || replace(drafts_of_resolutions.tie_source, '_', ' ') || ' of ' || resolutions.resolution_symbol
        || ' names ' || drafts_of_resolutions.draft_symbol
    ) as draft_evidence,
    coalesce(
        resolutions.stated_in || ' gives ' || places.draft_label || ' of ' || places.report_symbol || ' as '
        || resolutions.resolution_symbol,
        'the ' || replace(resolutions_of_drafts.tie_source, '_', ' ') || ' of ' || drafts.draft_symbol
        || ' names ' || resolutions_of_drafts.resolution_symbol
    ) as resolution_evidence
from (
    select distinct
        report_symbol,
        draft_label
    from labelled
) as places
left join drafts on places.report_symbol = drafts.report_symbol and places.draft_label = drafts.draft_label
left join resolutions
    on places.report_symbol = resolutions.report_symbol and places.draft_label = resolutions.draft_label
left join resolutions_of_drafts
    on {{ proposal_symbol('drafts.draft_symbol') }} = resolutions_of_drafts.proposal_symbol
left join drafts_of_resolutions on resolutions.resolution_symbol = drafts_of_resolutions.resolution_symbol
