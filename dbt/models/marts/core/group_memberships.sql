select
    memberships.group_code,
    memberships.state_code,
    cast(memberships.valid_from as date) as valid_from,
    cast(memberships.valid_to as date) as valid_to,
    greatest(cast(memberships.valid_from as date), cast(known.known_from as date)) as counted_from,
    memberships.source
from {{ ref('seed_group_memberships') }} as memberships
left join {{ ref('seed_groups') }} as known on memberships.group_code = known.group_code
