-- Who was a member of a sponsoring group on the day of the proposal's latest list of sponsors. Worked out from
-- membership: no document says that these states sponsor, and a member may well have stood aside.
with acting as (
    select
        proposal_id,
        group_code,
        bool_or(sponsor_kind = 'group') as is_group_itself,
        string_agg(distinct state_code, ', ' order by state_code) as acted_through,
        max(happened_on) as last_listed_on
    from {{ ref('int_sponsorship_events') }}
    where group_code is not null and role not in ('absent_from_revision', 'withdrawn')
    group by proposal_id, group_code
),

dated as (
    select
        acting.*,
        coalesce(acting.last_listed_on, sessions.opened_on) as as_of
    from acting
    inner join {{ ref('int_proposals') }} as proposals on acting.proposal_id = proposals.proposal_id
    left join {{ ref('sessions') }} as sessions on proposals.session = sessions.session
)

select distinct
    dated.proposal_id,
    dated.group_code,
    memberships.state_code,
    dated.as_of,
    dated.is_group_itself,
    dated.acted_through,
    coalesce(sponsorships.is_sponsor, false) as is_named_itself,
    true as is_derived
from dated
inner join {{ ref('group_memberships') }} as memberships
    on
        dated.group_code = memberships.group_code
        and (memberships.valid_from is null or dated.as_of >= memberships.valid_from)
        and (memberships.valid_to is null or dated.as_of <= memberships.valid_to)
inner join {{ ref('states') }} as states
    on
        memberships.state_code = states.state_code
        and (states.admitted_on is null or dated.as_of >= states.admitted_on)
        and (states.ended_on is null or dated.as_of <= states.ended_on)
left join {{ ref('sponsorships') }} as sponsorships
    on dated.proposal_id = sponsorships.proposal_id and memberships.state_code = sponsorships.state_code
