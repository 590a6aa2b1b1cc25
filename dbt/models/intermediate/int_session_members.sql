-- Whoever was a member at any time of a session.
with spans as (
    select
        session,
        opened_on,
        coalesce(
            closed_on,
            if(kind = 'regular', lead(opened_on) over (partition by kind order by opened_on) - 1, opened_on)
        ) as closed_on
    from {{ ref('sessions') }}
)

select
    spans.session,
    states.state_code
from spans
inner join {{ ref('states') }} as states
    on
        states.status <> 'observer'
        and coalesce(spans.closed_on >= states.admitted_on, true)
        and coalesce(spans.opened_on <= states.ended_on, true)
