-- One row per line of resolutions, with the resolution by which links name it.
-- line_symbol: Its latest resolution that stands in no other line; it means this line in every build that holds it.
select
    m.family_id,
    coalesce(
        arg_max(m.resolution_symbol, (m.member_rank, m.resolution_symbol)) filter (where not m.is_joint), m.family_id
    ) as line_symbol
from timelines.family_members as m
group by m.family_id
order by m.family_id
