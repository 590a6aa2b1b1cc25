-- The groups of every state on every day for which a text asks.
with days as (
    select distinct as_of
    from {{ ref('int_proposal_members') }}
    where as_of is not null
)

select
    days.as_of,
    memberships.state_code,
    string_agg(distinct memberships.group_code, '; ' order by memberships.group_code)
    filter (where groups.kind = 'regional') as regional_group,
    string_agg(distinct memberships.group_code, '; ' order by memberships.group_code) as group_codes
from days
inner join {{ ref('group_memberships') }} as memberships
    on
        coalesce(days.as_of >= memberships.valid_from, true)
        and coalesce(days.as_of <= memberships.valid_to, true)
inner join {{ ref('groups') }} as groups on memberships.group_code = groups.group_code
group by days.as_of, memberships.state_code
