-- A community is called after members that stand for it: a state names one community at most, the one that it was
-- in for most sessions. So a name lasts as long as the members do, and no two are called the same.
with stays as (
    select
        layer,
        gamma,
        community,
        state_code,
        count(*) as n_sessions,
        -- in millionths, because the last digits of a sum of fractions depend on the order of adding
        cast(coalesce(sum(cast(round(closeness * 1e6) as bigint)) // count(closeness), 0) as bigint) as closeness
    from {{ ref('int_communities') }}
    group by layer, gamma, community, state_code
),

homes as (
    select
        *,
        row_number() over (
            partition by layer, gamma, state_code
            order by n_sessions desc, closeness desc, community asc
        ) = 1 as is_home
    from stays
),

named as (
    select
        homes.*,
        -- what stands in brackets, and all after United Kingdom, is too long for a name of three
        regexp_replace(states.name, ' (\(|of Great Britain).*', '') as name,
        row_number() over (
            partition by homes.layer, homes.gamma, homes.community
            order by homes.is_home desc, homes.n_sessions desc, homes.closeness desc, homes.state_code asc
        ) as place
    from homes
    inner join {{ ref('states') }} as states on homes.state_code = states.state_code
),

spans as (
    select
        layer,
        gamma,
        community,
        min(session) as first_session,
        max(session) as last_session
    from {{ ref('int_communities') }}
    group by layer, gamma, community
),

listed as (
    select
        layer,
        gamma,
        community,
        bool_or(is_home) as has_home,
        -- guests name a community only where nobody is at home in it
        string_agg(name, ', ' order by place) filter (where place <= 3 and is_home) as residents,
        string_agg(name, ', ' order by place) filter (where place <= 3) as guests
    from named
    group by layer, gamma, community
)

select
    listed.layer,
    listed.gamma,
    listed.community,
    case
        when listed.has_home then listed.residents
        when spans.first_session = spans.last_session then listed.guests || ' (session ' || spans.first_session || ')'
        else listed.guests || ' (sessions ' || spans.first_session || ' to ' || spans.last_session || ')'
    end as label
from listed
inner join spans
    on listed.layer = spans.layer and listed.gamma = spans.gamma and listed.community = spans.community
