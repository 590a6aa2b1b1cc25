-- Who stands behind a text, beside how it voted on it. A list that is not final says nothing of those whom it
-- does not name.
with stages as (
    select * from {{ ref('int_proposal_stages') }}
),

sponsors as (
    select
        stages.proposal_id,
        stages.stage,
        sponsorships.state_code,
        sponsorships.first_role,
        sponsorships.listed_by,
        sponsorships.joined_on,
        sponsorships.withdrawn_on,
        -- whoever withdrew after the decision had been a sponsor at it
        if(sponsorships.withdrawn_on > stages.decided_on, true, standing.is_sponsor) as is_sponsor
    from stages
    inner join {{ ref('sponsorships') }} as sponsorships on stages.proposal_id = sponsorships.proposal_id
    inner join {{ ref('int_sponsors_standing') }} as standing
        on
            sponsorships.proposal_id = standing.proposal_id
            and sponsorships.state_code = standing.state_code
),

voters as (
    select
        stages.proposal_id,
        stages.stage,
        votes.state_code,
        votes.vote,
        votes.intended_vote,
        votes.not_voting_reason,
        votes.source_name
    from stages
    inner join {{ ref('votes') }} as votes on stages.roll_call_id = votes.roll_call_id
),

represented as (
    select distinct
        proposal_id,
        state_code
    from {{ ref('group_sponsors_expanded') }}
)

select
    stages.proposal_id,
    coalesce(voters.state_code, sponsors.state_code) as state_code,
    stages.stage,
    stages.session,
    stages.committee,
    stages.proposal_type,
    stages.sponsor_list_status,
    case
        when sponsors.state_code is not null then sponsors.is_sponsor
        when stages.sponsor_list_status = 'final' then false
    end as is_sponsor,
    case
        when represented.state_code is not null then true
        when stages.sponsor_list_status = 'final' then false
    end as is_sponsor_through_group,
    sponsors.first_role,
    sponsors.listed_by,
    sponsors.joined_on,
    sponsors.withdrawn_on,
    voters.vote,
    voters.intended_vote,
    voters.not_voting_reason,
    case when voters.vote is null then coalesce(stages.no_vote_reason, 'not_in_list') end as no_vote_reason,
    stages.how,
    stages.result,
    stages.decided_on,
    stages.roll_call_id,
    voters.source_name,
    stages.n_votes_on_text
from voters
full join sponsors
    on
        voters.proposal_id = sponsors.proposal_id
        and voters.stage = sponsors.stage
        and voters.state_code = sponsors.state_code
inner join stages
    on
        coalesce(voters.proposal_id, sponsors.proposal_id) = stages.proposal_id
        and coalesce(voters.stage, sponsors.stage) = stages.stage
left join represented
    on
        stages.proposal_id = represented.proposal_id
        and coalesce(voters.state_code, sponsors.state_code) = represented.state_code
