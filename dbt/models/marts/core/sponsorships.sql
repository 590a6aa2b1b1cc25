-- The last event that touches a state decides whether it is a sponsor. A name that stood as original sponsor
-- from the beginning is one of the first page, although the list had left it out.
with events as (
    select
        *,
        starts_with(role, 'added_') as is_joining,
        role in ('absent_from_revision', 'withdrawn') as is_leaving
    from {{ ref('int_sponsorship_events') }}
    where sponsor_kind = 'state' and state_code is not null
),

summed as (
    select
        proposal_id,
        state_code,
        case
            when bool_or(role in ('corrected', 'first_page') and revision = 0) then 'first_page'
            else arg_min(case role when 'corrected' then 'first_page' else role end, event_no)
        end as first_role,
        -- what a report repeats of a cover's list had been on the cover
        min(case when role in ('first_page', 'revision') then coalesce(happened_on, listed_on) else listed_on end)
        filter (where not is_leaving) as listed_by,
        min(stated_on) filter (where is_joining) as first_joined_on,
        max(stated_on) filter (where role = 'withdrawn') as last_withdrawn_on,
        not arg_max(is_leaving, event_no) as is_sponsor,
        -- the place in a list of its own; a report counts on over all that it names
        coalesce(arg_max(position, event_no) filter (where source_kind = 'print'), arg_max(position, event_no))
            as position,
        arg_max(on_behalf_of, event_no) as on_behalf_of,
        arg_max(group_code, event_no) as on_behalf_of_group_code,
        arg_min(document_id, event_no) as listed_in_document_id,
        arg_max(document_id, event_no) as last_document_id
    from events
    group by proposal_id, state_code
)

select
    proposal_id,
    state_code,
    first_role,
    listed_by,
    case when starts_with(first_role, 'added_') then first_joined_on end as joined_on,
    case when not is_sponsor then last_withdrawn_on end as withdrawn_on,
    is_sponsor,
    position,
    on_behalf_of,
    on_behalf_of_group_code,
    listed_in_document_id,
    last_document_id
from summed
