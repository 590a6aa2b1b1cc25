-- A statement is about the text that the record names with it, by symbol or by its place in a report.
with proposals as (
    select proposal_id from {{ ref('int_proposals') }}
),

statements as (
    select
        statements.*,
        coalesce(
            case when {{ is_draft_symbol('statements.document_symbol') }} then statements.document_symbol end,
            places.draft_symbol
        ) as draft_symbol,
        places.resolution_symbol
    from {{ ref('int_statement_mentions') }} as statements
    left join {{ ref('int_report_drafts') }} as places
        on statements.report_symbol = places.report_symbol and statements.draft_label = places.draft_label
)

select
    statements.record_id || '#' || statements.statement_no as statement_id,
    statements.document_id,
    proposals.proposal_id,
    case when statements.speaker_kind = 'state' then states.state_code end as state_code,
    statements.on_behalf_of,
    statements.kind,
    {{ locator('statements', 'statements.record_id', 'statements.preferred_record_id') }},
    groups.group_code,
    statements.speaker_kind,
    statements.name_as_printed,
    statements.speaker_as_printed,
    statements.item,
    statements.meeting_symbol,
    statements.made_on
from statements
left join
    proposals
    on coalesce({{ proposal_symbol('statements.draft_symbol') }}, statements.resolution_symbol) = proposals.proposal_id
left join {{ ref('int_names_on_dates') }} as states
    on statements.name_known = states.name_known and statements.named_on is not distinct from states.named_on
left join {{ ref('int_groups_named') }} as groups
    on
        (statements.speaker_kind = 'group') = groups.is_itself
        and case
            when statements.speaker_kind = 'group' then coalesce(statements.name_known, statements.name_as_printed)
            else statements.on_behalf_of
        end = groups.name
