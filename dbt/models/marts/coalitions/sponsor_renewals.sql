-- A list that is not final leaves open who else is on it: what cannot be told is null, and what the lists held say
-- stands beside.
with lines as (
    select
        lines.*,
        texts.session,
        texts.sponsor_list_status,
        earlier_texts.session as earlier_session,
        earlier_texts.resolution_symbol as earlier_resolution_symbol,
        earlier_texts.sponsor_list_status as earlier_sponsor_list_status,
        sessions.opened_on
    from {{ ref('int_text_lines') }} as lines
    inner join {{ ref('proposals') }} as texts on lines.proposal_id = texts.proposal_id
    inner join {{ ref('proposals') }} as earlier_texts on lines.earlier_proposal_id = earlier_texts.proposal_id
    left join {{ ref('sessions') }} as sessions on texts.session = sessions.session
),

named as (
    select
        lines.proposal_id,
        standing.state_code
    from lines
    inner join {{ ref('int_sponsors_standing') }} as standing on lines.proposal_id = standing.proposal_id
    where standing.is_sponsor
    union
    select
        lines.proposal_id,
        standing.state_code
    from lines
    inner join {{ ref('int_sponsors_standing') }} as standing on lines.earlier_proposal_id = standing.proposal_id
    where standing.is_sponsor
),

compared as (
    select
        lines.*,
        named.state_code,
        coalesce(states.ended_on < lines.opened_on, false) as is_past,
        case
            when later.state_code is not null then later.is_sponsor
            when lines.sponsor_list_status = 'final' then false
        end as is_sponsor,
        case
            when earlier.state_code is not null then earlier.is_sponsor
            when lines.earlier_sponsor_list_status = 'final' then false
        end as was_sponsor
    from lines
    inner join named on lines.proposal_id = named.proposal_id
    inner join {{ ref('states') }} as states on named.state_code = states.state_code
    left join {{ ref('int_sponsors_standing') }} as later
        on named.proposal_id = later.proposal_id and named.state_code = later.state_code
    left join {{ ref('int_sponsors_standing') }} as earlier
        on lines.earlier_proposal_id = earlier.proposal_id and named.state_code = earlier.state_code
)

select
    proposal_id,
    state_code,
    earlier_proposal_id,
    earlier_resolution_symbol,
    session,
    earlier_session,
    sponsor_list_status,
    earlier_sponsor_list_status,
    is_sponsor,
    was_sponsor,
    case
        when is_sponsor and was_sponsor then 'renewed'
        when is_sponsor and not was_sponsor then 'new'
        when was_sponsor and not is_sponsor and not is_past then 'not_yet'
    end as change,
    case
        when is_sponsor and was_sponsor then 'on_both'
        when is_sponsor then 'on_this_only'
        else 'on_earlier_only'
    end as by_lists_held,
    evidence,
    grade
from compared
