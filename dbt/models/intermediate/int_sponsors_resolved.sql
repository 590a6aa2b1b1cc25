with facet_records as (
    select * from {{ ref('int_facet_records') }}
),

documents as (
    select * from {{ ref('int_documents_merged') }}
),

states as (
    select * from {{ ref('seed_states') }}
),

state_names as (
    select
        state_names.*,
        states.ended_on
    from {{ ref('seed_state_names') }} as state_names
    inner join states on state_names.state_code = states.state_code
),

group_names as (
    select
        group_code,
        {{ fold_text('name') }} as folded_name
    from {{ ref('seed_group_names') }}
),

mentions as (
    select
        sponsors.*,
        facet_records.document_id,
        facet_records.preferred_record_id,
        documents.dated_on,
        {{ fold_text('coalesce(sponsors.name_known, sponsors.name_as_printed)') }} as folded_name,
        ' ' || {{ fold_text('sponsors.on_behalf_of') }} || ' ' as folded_on_behalf_of
    from {{ ref('stg_sponsors') }} as sponsors
    inner join facet_records on sponsors.record_id = facet_records.sponsors_record_id
    inner join documents on facet_records.document_id = documents.document_id
),

-- A name counts on the document's date. A name printed outside its period (an old spelling in a new
-- document) still counts for a state that had not ended by then, but gives way to a name in its period.
name_candidates as (
    select
        mentions.record_id,
        mentions.position,
        state_names.state_code,
        (state_names.valid_from is null or state_names.valid_from <= mentions.dated_on)
        and (state_names.valid_to is null or state_names.valid_to >= mentions.dated_on) as is_in_period
    from mentions
    inner join state_names on mentions.name_known = state_names.name
    where
        mentions.sponsor_kind = 'state'
        and (mentions.dated_on is null or state_names.ended_on is null or state_names.ended_on >= mentions.dated_on)
),

resolved_states as (
    select
        record_id,
        position,
        case
            when count(distinct state_code) filter (where is_in_period) = 1
                then min(state_code) filter (where is_in_period)
            when count(distinct state_code) = 1 then min(state_code)
        end as state_code
    from name_candidates
    group by record_id, position
),

resolved_groups as (
    select
        mentions.record_id,
        mentions.position,
        list_extract(
            list(group_names.group_code order by length(group_names.folded_name) desc, group_names.folded_name), 1
        ) as group_code
    from mentions
    inner join group_names
        on
            case
                when mentions.sponsor_kind = 'group' then mentions.folded_name = group_names.folded_name
                else contains(mentions.folded_on_behalf_of, ' ' || group_names.folded_name || ' ')
            end
    group by mentions.record_id, mentions.position
)

select
    mentions.document_id,
    mentions.record_id,
    mentions.position,
    mentions.role,
    mentions.sponsor_kind,
    resolved_states.state_code,
    resolved_groups.group_code,
    mentions.name_as_printed,
    mentions.on_behalf_of,
    mentions.dated_on,
    {{ locator('mentions', 'mentions.record_id', 'mentions.preferred_record_id') }}
from mentions
left join resolved_states
    on mentions.record_id = resolved_states.record_id and mentions.position = resolved_states.position
left join resolved_groups
    on mentions.record_id = resolved_groups.record_id and mentions.position = resolved_groups.position
