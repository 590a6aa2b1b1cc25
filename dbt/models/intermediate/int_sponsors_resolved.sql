select
    mentions.source_kind,
    mentions.document_id,
    mentions.record_id,
    mentions.position,
    mentions.role,
    mentions.sponsor_kind,
    case when mentions.sponsor_kind = 'state' then states.state_code end as state_code,
    groups.group_code,
    mentions.name_as_printed,
    mentions.on_behalf_of,
    mentions.target_symbol,
    mentions.reported_in,
    mentions.stated_on,
    mentions.listed_on,
    mentions.target_dated_on,
    mentions.page,
    mentions.span_start,
    mentions.span_end,
    mentions.field
from {{ ref('int_sponsor_mentions') }} as mentions
left join {{ ref('int_names_on_dates') }} as states
    on mentions.name_known = states.name_known and mentions.named_on is not distinct from states.named_on
left join {{ ref('int_groups_named') }} as groups
    on
        (mentions.sponsor_kind = 'group') = groups.is_itself
        and case
            when mentions.sponsor_kind = 'group' then coalesce(mentions.name_known, mentions.name_as_printed)
            else mentions.on_behalf_of
        end = groups.name
