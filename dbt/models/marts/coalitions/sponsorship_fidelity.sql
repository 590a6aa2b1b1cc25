-- Of drafts whose list of sponsors is final and names a state: only there is it known who does not sponsor. An
-- amendment is no draft. The votes of committees and of the plenary are never put together.
with drafts as (
    select
        proposals.proposal_id,
        proposals.session
    from {{ ref('proposals') }} as proposals
    semi join {{ ref('sponsorships') }} as sponsorships
        on proposals.proposal_id = sponsorships.proposal_id and sponsorships.is_sponsor
    where
        proposals.sponsor_list_status = 'final'
        and proposals.session is not null
        and proposals.proposal_type is distinct from 'amendment'
),

drafts_of_sessions as (
    select
        proposals.session,
        count(drafts.proposal_id) as n_drafts,
        count(*) as n_drafts_known
    from {{ ref('proposals') }} as proposals
    left join drafts on proposals.proposal_id = drafts.proposal_id
    where proposals.proposal_type is distinct from 'amendment'
    group by proposals.session
    having count(drafts.proposal_id) > 0
),

sponsored as (
    select
        drafts.session,
        sponsorships.state_code,
        count(*) as n_sponsored
    from drafts
    inner join {{ ref('sponsorships') }} as sponsorships on drafts.proposal_id = sponsorships.proposal_id
    where sponsorships.is_sponsor
    group by drafts.session, sponsorships.state_code
),

voted as (
    select
        drafts.session,
        votes.state_code,
        votes.stage,
        count(*) as n_voted,
        count(*) filter (where votes.vote = 'yes') as n_yes,
        count(*) filter (where votes.vote = 'no') as n_no,
        count(*) filter (where votes.vote = 'abstain') as n_abstain,
        count(*) filter (where votes.vote = 'not_voting') as n_not_voting
    from drafts
    inner join {{ ref('sponsor_votes') }} as votes on drafts.proposal_id = votes.proposal_id
    where votes.is_sponsor and votes.vote is not null
    group by drafts.session, votes.state_code, votes.stage
),

states_of_sessions as (
    select
        drafts_of_sessions.session,
        members.state_code
    from drafts_of_sessions
    inner join {{ ref('int_session_members') }} as members on drafts_of_sessions.session = members.session
    union
    select
        session,
        state_code
    from sponsored
)

select
    states_of_sessions.session,
    states_of_sessions.state_code,
    cast(drafts_of_sessions.n_drafts as integer) as n_drafts,
    cast(drafts_of_sessions.n_drafts_known as integer) as n_drafts_known,
    cast(coalesce(sponsored.n_sponsored, 0) as integer) as n_sponsored,
    coalesce(sponsored.n_sponsored, 0) / drafts_of_sessions.n_drafts as rate,
    cast(coalesce(plenary.n_voted, 0) as integer) as n_sponsored_voted,
    cast(coalesce(plenary.n_yes, 0) as integer) as n_yes,
    cast(coalesce(plenary.n_no, 0) as integer) as n_no,
    cast(coalesce(plenary.n_abstain, 0) as integer) as n_abstain,
    cast(coalesce(plenary.n_not_voting, 0) as integer) as n_not_voting,
    plenary.n_yes / plenary.n_voted as fidelity,
    plenary.n_yes / nullif(plenary.n_voted - plenary.n_not_voting, 0) as share_yes_of_votes_cast,
    cast(coalesce(committee.n_voted, 0) as integer) as n_sponsored_voted_committee,
    cast(coalesce(committee.n_yes, 0) as integer) as n_yes_committee,
    cast(coalesce(committee.n_no, 0) as integer) as n_no_committee,
    cast(coalesce(committee.n_abstain, 0) as integer) as n_abstain_committee,
    cast(coalesce(committee.n_not_voting, 0) as integer) as n_not_voting_committee,
    committee.n_yes / committee.n_voted as fidelity_committee
from states_of_sessions
inner join drafts_of_sessions on states_of_sessions.session = drafts_of_sessions.session
left join sponsored
    on states_of_sessions.session = sponsored.session and states_of_sessions.state_code = sponsored.state_code
left join voted as plenary
    on
        states_of_sessions.session = plenary.session
        and states_of_sessions.state_code = plenary.state_code
        and plenary.stage = 'plenary'
left join voted as committee
    on
        states_of_sessions.session = committee.session
        and states_of_sessions.state_code = committee.state_code
        and committee.stage = 'committee'
