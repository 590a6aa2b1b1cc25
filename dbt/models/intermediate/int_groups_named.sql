-- A group is named as sponsor or speaker itself, or as the one that a state acts for; of the names found in
-- such a phrase the longest counts.
with named as (
    select distinct
        sponsor_kind = 'group' as is_itself,
        case when sponsor_kind = 'group' then coalesce(name_known, name_as_printed) else on_behalf_of end as name
    from {{ ref('int_sponsor_mentions') }}
    where sponsor_kind = 'group' or on_behalf_of is not null
    union
    select distinct
        speaker_kind = 'group' as is_itself,
        case when speaker_kind = 'group' then coalesce(name_known, name_as_printed) else on_behalf_of end as name
    from {{ ref('int_statement_mentions') }}
    where speaker_kind = 'group' or on_behalf_of is not null
),

folded as (
    select
        *,
        {{ fold_text('name') }} as folded_name
    from named
),

group_names as (
    select
        group_code,
        {{ fold_text('name') }} as folded_name
    from {{ ref('seed_group_names') }}
)

select
    folded.is_itself,
    folded.name,
    list_extract(
        list(group_names.group_code order by length(group_names.folded_name) desc, group_names.folded_name), 1
    ) as group_code
from folded
inner join group_names
    on
        case
            when folded.is_itself then folded.folded_name = group_names.folded_name
            else contains(' ' || folded.folded_name || ' ', ' ' || group_names.folded_name || ' ')
        end
group by folded.is_itself, folded.name
