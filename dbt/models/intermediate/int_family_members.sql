-- Members of a line of resolutions, in the order of their sessions.
with members as (
    select distinct
        line_key,
        resolution_symbol,
        is_joint
    from {{ ref('int_resolution_lines') }}
)

select
    'f-' || left(md5(members.line_key), 12) as family_id,
    members.resolution_symbol,
    titles.session,
    titles.adopted_on,
    titles.title,
    titles.title_source,
    titles.is_held,
    titles.folded_title,
    members.is_joint,
    dense_rank() over (
        partition by members.line_key order by titles.session_place, titles.session
    ) as member_rank
from members
inner join {{ ref('int_resolution_titles') }} as titles
    on members.resolution_symbol = titles.resolution_symbol
