-- Texts that stand under one item of one session. A text that only votes make known stands under the item that
-- the source of its vote gives.
with documented as (
    select
        proposal_id,
        session,
        item
    from {{ ref('int_proposal_items') }}
),

voted as (
    select distinct
        actions.proposal_id,
        roll_calls.session,
        roll_calls.item
    from {{ ref('int_actions_merged') }} as actions
    inner join {{ ref('int_roll_calls_merged') }} as roll_calls on actions.roll_call_id = roll_calls.roll_call_id
    left join documented on actions.proposal_id = documented.proposal_id
    where actions.is_on_whole_text and roll_calls.item is not null and documented.proposal_id is null
),

items as (
    select * from documented
    union
    select * from voted
)

select
    a.session,
    a.item,
    a.proposal_id as proposal_a,
    b.proposal_id as proposal_b
from items as a
inner join items as b on a.session = b.session and a.item = b.item and a.proposal_id < b.proposal_id
inner join {{ ref('int_proposal_texts') }} as texts_a on a.proposal_id = texts_a.proposal_id
inner join {{ ref('int_proposal_texts') }} as texts_b on b.proposal_id = texts_b.proposal_id
