-- One row per group and session in one scope: how united its votes were.
-- session "Session"
-- group_name "Group": Name of the group; members on the date of each vote.
-- rice "Rice"
-- n_rice "Its roll calls"
-- agreement_index "Agreement Index"
-- n_roll_calls "Roll calls"
-- rice_contested "Rice, contested": The same over contested roll calls alone.
-- n_rice_contested "Its contested roll calls"
-- agreement_index_contested "Agreement Index, contested": The same over contested roll calls alone.
-- n_contested "Contested roll calls"
-- value: The index chosen.
-- n: Roll calls that it rests on.
-- is_few: True for fewer than ten.
-- session_no: Number of a regular session.
-- stretch: Sessions that follow each other have the same.
with chosen as (
    select
        c.*,
        g.name as group_name,
        g.kind as group_kind,
        try_cast(c.session as integer) as session_no,
        case $index_name
            when 'rice' then if($votes = 'contested', c.rice_contested, c.rice)
            else if($votes = 'contested', c.agreement_index_contested, c.agreement_index)
        end as value,
        case $index_name
            when 'rice' then if($votes = 'contested', c.n_rice_contested, c.n_rice)
            else if($votes = 'contested', c.n_contested, c.n_roll_calls)
        end as n
    from coalitions.cohesion as c
    inner join core.groups as g on c.group_code = g.group_code
    where
        c.scope = $scope
        and (list_contains($groups, c.group_code) or c.session = $session)
)

select
    *,
    n < 10 as is_few,
    session_no - row_number() over (partition by group_code, value is null, session_no is null order by session_no) as stretch
from chosen
order by value desc nulls last, group_name asc, session_no asc
