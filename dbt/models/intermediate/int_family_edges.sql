-- Steps of a line. Where a session has one resolution of the title, it follows the one of the session
-- before; where it has several, only a citation says which follows which. A citation alone, of a text
-- of another title, makes no step.
with sessions_of_families as (
    select
        family_id,
        session,
        min(coalesce(adopted_on, session_opened_on)) as begun_on,
        count(*) as n_resolutions
    from {{ ref('int_family_members') }}
    group by family_id, session
),

steps as (
    select
        family_id,
        session as to_session,
        n_resolutions as n_to,
        lag(session) over (partition by family_id order by begun_on, session) as from_session,
        lag(n_resolutions) over (partition by family_id order by begun_on, session) as n_from
    from sessions_of_families
),

pairs as (
    select
        steps.family_id,
        earlier.resolution_symbol as from_resolution,
        later.resolution_symbol as to_resolution,
        steps.n_from = 1 and steps.n_to = 1 as is_single,
        earlier.is_joint as is_from_joint,
        later.is_joint as is_to_joint,
        citations.n_citations is not null as is_cited
    from steps
    inner join {{ ref('int_family_members') }} as earlier
        on steps.family_id = earlier.family_id and steps.from_session = earlier.session
    inner join {{ ref('int_family_members') }} as later
        on steps.family_id = later.family_id and steps.to_session = later.session
    left join {{ ref('int_resolution_citations') }} as citations
        on
            later.resolution_symbol = citations.resolution_symbol
            and earlier.resolution_symbol = citations.cited_symbol
)

select
    family_id,
    from_resolution,
    to_resolution,
    case
        when is_to_joint then 'merges'
        when is_from_joint then 'splits'
        when not is_single and count(*) over (partition by to_resolution, is_cited) > 1 then 'merges'
        when not is_single and count(*) over (partition by from_resolution, is_cited) > 1 then 'splits'
        else 'renews'
    end as edge_kind,
    case
        when is_to_joint then 'the later title joins this line''s title with that of another line'
        when is_from_joint then 'the earlier title joined this line''s title with that of another line'
        when is_cited then 'same title, and the later text cites the earlier one'
        else 'same title, in the next session of which a resolution held or cited bears it'
    end as evidence,
    case when is_cited and not is_from_joint and not is_to_joint then 'strong' else 'weak' end as grade
from pairs
where is_single or is_cited
