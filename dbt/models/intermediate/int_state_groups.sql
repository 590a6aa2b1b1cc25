-- The groups of every state on every day for which a text asks. Memberships change on few days: between two of
-- them one day stands for all, because lists of thousands of days would be put together anew for each.
with days as (
    select distinct as_of
    from {{ ref('int_proposal_members') }}
    where as_of is not null
),

changes as (
    select counted_from as changed_on
    from {{ ref('group_memberships') }}
    where counted_from is not null
    union
    select valid_to + 1 as changed_on
    from {{ ref('group_memberships') }}
    where valid_to is not null
),

dated as (
    select
        days.as_of,
        min(days.as_of) over (partition by changes.changed_on) as example_day
    from days
    asof left join changes on days.as_of >= changes.changed_on
),

groups_on_examples as (
    select
        examples.example_day,
        memberships.state_code,
        string_agg(distinct memberships.group_code, '; ' order by memberships.group_code)
        filter (where groups.kind = 'regional') as regional_group,
        string_agg(distinct memberships.group_code, '; ' order by memberships.group_code) as group_codes
    from (select distinct example_day from dated) as examples
    inner join {{ ref('group_memberships') }} as memberships
        on
            coalesce(examples.example_day >= memberships.counted_from, true)
            and coalesce(examples.example_day <= memberships.valid_to, true)
    inner join {{ ref('groups') }} as groups on memberships.group_code = groups.group_code
    group by examples.example_day, memberships.state_code
)

select
    dated.as_of,
    groups_on_examples.state_code,
    groups_on_examples.regional_group,
    groups_on_examples.group_codes
from dated
inner join groups_on_examples on dated.example_day = groups_on_examples.example_day
