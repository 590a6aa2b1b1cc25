with events as (
    select
        *,
        row_number() over (
            partition by proposal_id, state_code
            order by revision, addendum, position
        ) as event_number
    from {{ ref('int_sponsorship_events') }}
    where sponsor_kind = 'state' and state_code is not null
)

select
    proposal_id,
    state_code,
    arg_min(role, event_number) as first_role,
    arg_min(happened_on, event_number) as listed_by,
    cast(null as date) as joined_on,
    cast(null as date) as withdrawn_on,
    arg_max(role, event_number) <> 'absent_from_revision' as is_sponsor,
    arg_max(position, event_number) as position,
    arg_max(on_behalf_of, event_number) as on_behalf_of,
    arg_max(group_code, event_number) as on_behalf_of_group_code,
    arg_min(document_id, event_number) as listed_in_document_id,
    arg_max(document_id, event_number) as last_document_id
from events
group by proposal_id, state_code
