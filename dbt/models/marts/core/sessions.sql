select
    cast(session as varchar) as session,
    kind,
    cast(opened_on as date) as opened_on,
    cast(closed_on as date) as closed_on
from {{ ref('seed_sessions') }}
