-- Shares are of the names listed so far: what later lists would add is unknown, see sponsor_list_status.
-- A draft that bears no date is dated by its session.
with listed_proposals as (
    select
        events.proposal_id,
        coalesce(max(events.happened_on), min(sessions.opened_on)) as listed_on
    from {{ ref('int_sponsorship_events') }} as events
    inner join {{ ref('int_proposals') }} as proposals on events.proposal_id = proposals.proposal_id
    left join {{ ref('sessions') }} as sessions on proposals.session = sessions.session
    where events.sponsor_kind in ('state', 'group')
    group by events.proposal_id
),

-- Some lists of members are known without their dates: of those, only who was in the United Nations.
members as (
    select
        listed_proposals.proposal_id,
        memberships.group_code,
        memberships.state_code
    from listed_proposals
    inner join {{ ref('group_memberships') }} as memberships
        on
            (memberships.valid_from is null or listed_proposals.listed_on >= memberships.valid_from)
            and (memberships.valid_to is null or listed_proposals.listed_on <= memberships.valid_to)
    inner join {{ ref('states') }} as states
        on
            memberships.state_code = states.state_code
            and (states.admitted_on is null or listed_proposals.listed_on >= states.admitted_on)
            and (states.ended_on is null or listed_proposals.listed_on <= states.ended_on)
),

acting as (
    select distinct
        proposal_id,
        group_code
    from {{ ref('int_sponsorship_events') }}
    where group_code is not null and role not in ('absent_from_revision', 'withdrawn')
)

select
    members.proposal_id,
    members.group_code,
    cast(count(distinct members.state_code) as integer) as n_members,
    cast(count(distinct sponsorships.state_code) as integer) as n_sponsors,
    count(distinct sponsorships.state_code) / count(distinct members.state_code) as share,
    bool_or(acting.group_code is not null) as is_sponsored_as_group
from members
left join {{ ref('sponsorships') }} as sponsorships
    on
        members.proposal_id = sponsorships.proposal_id
        and members.state_code = sponsorships.state_code
        and sponsorships.is_sponsor
left join acting on members.proposal_id = acting.proposal_id and members.group_code = acting.group_code
group by members.proposal_id, members.group_code
