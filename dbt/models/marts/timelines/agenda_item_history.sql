-- Numbers of items change each session; a line of items is told by its heading alone. An item without a
-- heading is a line of its own.
with items as (
    select
        session,
        item,
        title,
        'i-' || left(md5(coalesce({{ fold_text('title') }}, session || '|' || item)), 12) as item_line_id
    from {{ ref('agenda_items') }}
),

counts as (
    select
        proposal_items.session,
        proposal_items.item,
        count(distinct proposal_items.proposal_id) as n_proposals,
        count(distinct proposals.resolution_symbol) as n_resolutions
    from {{ ref('int_proposal_items') }} as proposal_items
    inner join {{ ref('int_proposals') }} as proposals on proposal_items.proposal_id = proposals.proposal_id
    group by proposal_items.session, proposal_items.item
)

select
    items.session,
    items.item,
    items.title,
    items.item_line_id,
    cast(coalesce(counts.n_proposals, 0) as integer) as n_proposals,
    cast(coalesce(counts.n_resolutions, 0) as integer) as n_resolutions
from items
left join counts on items.session = counts.session and items.item = counts.item
