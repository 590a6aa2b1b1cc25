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
    select distinct
        days.listed_on,
        memberships.group_code,
        memberships.state_code
    from (select distinct listed_on from listed_proposals) as days
    inner join {{ ref('group_memberships') }} as memberships
        on
            (memberships.counted_from is null or days.listed_on >= memberships.counted_from)
            and (memberships.valid_to is null or days.listed_on <= memberships.valid_to)
    inner join {{ ref('states') }} as states
        on
            memberships.state_code = states.state_code
            and (states.admitted_on is null or days.listed_on >= states.admitted_on)
            and (states.ended_on is null or days.listed_on <= states.ended_on)
),

groups_of_days as (
    select
        listed_on,
        group_code,
        count(*) as n_members
    from members
    group by listed_on, group_code
),

sponsors as (
    select
        listed_proposals.proposal_id,
        members.group_code,
        count(*) as n_sponsors
    from listed_proposals
    inner join {{ ref('sponsorships') }} as sponsorships
        on listed_proposals.proposal_id = sponsorships.proposal_id and sponsorships.is_sponsor
    inner join members
        on listed_proposals.listed_on = members.listed_on and sponsorships.state_code = members.state_code
    group by listed_proposals.proposal_id, members.group_code
),

acting as (
    select distinct
        proposal_id,
        group_code
    from {{ ref('int_sponsorship_events') }}
    where group_code is not null and role not in ('absent_from_revision', 'withdrawn')
)

select
    listed_proposals.proposal_id,
    groups_of_days.group_code,
    cast(groups_of_days.n_members as integer) as n_members,
    cast(coalesce(sponsors.n_sponsors, 0) as integer) as n_sponsors,
    coalesce(sponsors.n_sponsors, 0) / groups_of_days.n_members as share,
    acting.group_code is not null as is_sponsored_as_group
from listed_proposals
inner join groups_of_days on listed_proposals.listed_on = groups_of_days.listed_on
left join sponsors
    on listed_proposals.proposal_id = sponsors.proposal_id and groups_of_days.group_code = sponsors.group_code
left join acting
    on listed_proposals.proposal_id = acting.proposal_id and groups_of_days.group_code = acting.group_code
