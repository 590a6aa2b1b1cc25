-- What is known of each text, with its committee's and the plenary's decision side by side.
with items as (
    select
        items.proposal_id,
        string_agg(distinct items.item, '; ' order by items.item) as agenda_items
    from {{ ref('int_proposal_items') }} as items
    group by items.proposal_id
),

stages as (
    select * from {{ ref('int_proposal_stages') }}
)

select
    proposals.proposal_id,
    proposals.session,
    proposals.committee,
    proposals.title,
    proposals.proposal_type,
    proposals.submitted_by,
    proposals.first_tabled_on,
    proposals.n_versions,
    proposals.outcome,
    proposals.resolution_symbol,
    proposals.link_grade,
    proposals.sponsor_list_status,
    proposals.sponsor_list_closed_by,
    items.agenda_items,
    committee_stages.how as committee_how,
    committee_stages.result as committee_result,
    committee_stages.decided_on as committee_decided_on,
    committee_stages.roll_call_id as committee_roll_call_id,
    case
        when committee_stages.proposal_id is not null then coalesce(committee_stages.no_vote_reason, 'not_in_list')
        -- the symbol of a draft names the committee that it was put to
        when regexp_matches(proposals.proposal_id, '^A/((ES-|S-)?\d+/)?L\.\d') then 'no_committee'
        else 'no_decision_known'
    end as committee_no_vote_reason,
    plenary_stages.how as plenary_how,
    plenary_stages.result as plenary_result,
    plenary_stages.decided_on as plenary_decided_on,
    plenary_stages.roll_call_id as plenary_roll_call_id,
    case
        when plenary_stages.proposal_id is not null then coalesce(plenary_stages.no_vote_reason, 'not_in_list')
        when committee_stages.result in ('rejected', 'withdrawn', 'not_pressed', 'no_action')
            then 'ended_in_committee'
        when proposals.outcome = 'replaced' then 'replaced'
        else 'no_decision_known'
    end as plenary_no_vote_reason
from {{ ref('proposals') }} as proposals
left join items on proposals.proposal_id = items.proposal_id
left join stages as committee_stages
    on proposals.proposal_id = committee_stages.proposal_id and committee_stages.stage = 'committee'
left join stages as plenary_stages
    on proposals.proposal_id = plenary_stages.proposal_id and plenary_stages.stage = 'plenary'
