-- Everything that is known of each state and each text, one line for both. Nothing is worked out here that the tables
-- behind do not have: coalitions.sponsor_votes for sponsors and votes, the rest of core for the text.
with sponsor_votes as (
    select * from {{ ref('sponsor_votes') }}
),

represented as (
    select distinct
        proposal_id,
        state_code
    from {{ ref('group_sponsors_expanded') }}
)

select
    members.proposal_id,
    members.state_code,
    states.name as state_name,
    members.as_of,
    members.is_member,
    groups.regional_group,
    groups.group_codes,
    texts.session,
    texts.committee,
    texts.agenda_items,
    texts.title,
    texts.proposal_type,
    texts.submitted_by,
    texts.first_tabled_on,
    texts.n_versions,
    texts.outcome,
    texts.resolution_symbol,
    texts.link_grade,
    texts.sponsor_list_status,
    texts.sponsor_list_closed_by,
    case
        when sponsorships.state_code is not null then coalesce(plenary.is_sponsor, committee.is_sponsor)
        when texts.sponsor_list_status = 'final' then false
    end as is_sponsor,
    case
        when represented.state_code is not null then true
        when texts.sponsor_list_status = 'final' then false
    end as is_sponsor_through_group,
    sponsorships.first_role,
    sponsorships.position as sponsor_position,
    sponsorships.listed_by,
    sponsorships.joined_on,
    sponsorships.withdrawn_on,
    sponsorships.on_behalf_of,
    sponsorships.listed_in_document_id,
    texts.committee_how,
    texts.committee_result,
    texts.committee_decided_on,
    texts.committee_roll_call_id,
    committee.vote as committee_vote,
    committee.intended_vote as committee_intended_vote,
    committee.not_voting_reason as committee_not_voting_reason,
    if(committee.vote is null, texts.committee_no_vote_reason, null) as committee_no_vote_reason,
    committee.source_name as committee_source_name,
    texts.plenary_how,
    texts.plenary_result,
    texts.plenary_decided_on,
    texts.plenary_roll_call_id,
    plenary.vote as plenary_vote,
    plenary.intended_vote as plenary_intended_vote,
    plenary.not_voting_reason as plenary_not_voting_reason,
    if(plenary.vote is null, texts.plenary_no_vote_reason, null) as plenary_no_vote_reason,
    plenary.source_name as plenary_source_name
from {{ ref('int_proposal_members') }} as members
inner join {{ ref('int_proposal_decisions') }} as texts on members.proposal_id = texts.proposal_id
inner join {{ ref('states') }} as states on members.state_code = states.state_code
left join {{ ref('int_state_groups') }} as groups
    on members.as_of = groups.as_of and members.state_code = groups.state_code
left join {{ ref('sponsorships') }} as sponsorships
    on members.proposal_id = sponsorships.proposal_id and members.state_code = sponsorships.state_code
left join represented
    on members.proposal_id = represented.proposal_id and members.state_code = represented.state_code
left join sponsor_votes as committee
    on
        members.proposal_id = committee.proposal_id
        and members.state_code = committee.state_code
        and committee.stage = 'committee'
left join sponsor_votes as plenary
    on
        members.proposal_id = plenary.proposal_id
        and members.state_code = plenary.state_code
        and plenary.stage = 'plenary'
order by members.proposal_id, members.state_code
