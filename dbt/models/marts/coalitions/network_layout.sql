with texts as (
    select
        session,
        'sponsorship' as layer,
        state_code,
        count(*) as n_texts
    from {{ ref('int_sponsored_drafts') }}
    group by session, state_code
    union all
    select
        session,
        'votes' as layer,
        state_code,
        count(*) as n_texts
    from {{ ref('int_scoped_votes') }}
    where scope = 'plenary_adoption'
    group by session, state_code
)

select
    layout.session,
    layout.layer,
    layout.state_code,
    layout.x,
    layout.y,
    cast(layout.matrix_position as integer) as matrix_position,
    cast(if(layout.layer = 'sponsorship', texts.n_texts, null) as integer) as n_drafts,
    cast(if(layout.layer = 'votes', texts.n_texts, null) as integer) as n_votes
from {{ ref('int_network_layout') }} as layout
left join texts
    on
        layout.session = texts.session
        and layout.layer = texts.layer
        and layout.state_code = texts.state_code
