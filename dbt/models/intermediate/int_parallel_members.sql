-- What texts may have in common: who sponsors them, who voted for them in the plenary, what they recall.
with adopting as (
    select
        actions.proposal_id,
        min(roll_calls.roll_call_id) as roll_call_id
    from {{ ref('int_actions_merged') }} as actions
    inner join {{ ref('int_roll_calls_merged') }} as roll_calls on actions.roll_call_id = roll_calls.roll_call_id
    where actions.stage = 'plenary' and roll_calls.is_adoption and roll_calls.listed_yes is not null
    group by actions.proposal_id
    -- a draft in two parts, each with a vote of its own, has no vote on the whole
    having count(distinct roll_calls.roll_call_id) = 1
),

texts as (
    select
        texts.proposal_id,
        documents.has_text
    from {{ ref('int_proposal_texts') }} as texts
    left join {{ ref('int_documents_merged') }} as documents on texts.document_id = documents.document_id
)

select
    'sponsor' as kind,
    proposal_id,
    state_code as member
from {{ ref('sponsorships') }}
where is_sponsor
union all
select
    'yes' as kind,
    adopting.proposal_id,
    votes.state_code as member
from adopting
inner join {{ ref('votes') }} as votes on adopting.roll_call_id = votes.roll_call_id
where votes.vote = 'yes'
union all
-- a text of which only the cover is held recalls an unknown number, not none
select
    'recalled' as kind,
    recalls.proposal_id,
    recalls.cited_symbol as member
from {{ ref('int_proposal_recalls') }} as recalls
inner join texts on recalls.proposal_id = texts.proposal_id
where texts.has_text
union all
-- that the list is held at all is a member of its own, which nobody else is
select
    'list ' || known.kind as kind,
    known.proposal_id,
    null as member
from (
    select
        'sponsor' as kind,
        proposal_id
    from {{ ref('proposals') }}
    where sponsor_list_status <> 'none_held'
    union all
    select
        'yes' as kind,
        proposal_id
    from adopting
    union all
    select
        'recalled' as kind,
        proposal_id
    from texts
    where has_text
) as known
