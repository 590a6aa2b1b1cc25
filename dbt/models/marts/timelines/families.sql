select
    family_id,
    arg_max(title, member_rank) filter (where not is_joint) as title,
    arg_min(session, member_rank) as first_session,
    arg_max(session, member_rank) as last_session,
    cast(count(*) as integer) as n_members,
    cast(count(*) filter (where is_held) as integer) as n_held
from {{ ref('int_family_members') }}
group by family_id
