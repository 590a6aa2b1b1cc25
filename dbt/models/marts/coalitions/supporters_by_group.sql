-- Members of a group among those that the list of votes has, on the day of the decision. A state may be in several
-- groups, so groups do not add up.
with memberships as (
    select distinct
        conversion.proposal_id,
        conversion.stage,
        memberships.group_code,
        memberships.state_code,
        conversion.session,
        conversion.sponsor_list_status,
        conversion.n_supporters_not_sponsoring is not null as can_tell_supporters
    from {{ ref('sponsor_conversion') }} as conversion
    left join {{ ref('sessions') }} as sessions on conversion.session = sessions.session
    inner join {{ ref('group_memberships') }} as memberships
        on
            coalesce(memberships.counted_from <= coalesce(conversion.decided_on, sessions.opened_on), true)
            and coalesce(memberships.valid_to >= coalesce(conversion.decided_on, sessions.opened_on), true)
    where conversion.n_yes is not null
),

acting as (
    select distinct
        proposal_id,
        group_code
    from {{ ref('group_sponsors_expanded') }}
)

select
    memberships.proposal_id,
    memberships.stage,
    memberships.group_code,
    any_value(memberships.session) as session,
    memberships.sponsor_list_status,
    bool_or(acting.group_code is not null) as is_sponsored_as_group,
    cast(count(*) as integer) as n_members,
    cast(count(*) filter (where votes.vote = 'yes') as integer) as n_yes,
    cast(count(*) filter (where votes.is_sponsor) as integer) as n_sponsors,
    cast(count(*) filter (where votes.is_sponsor and votes.vote = 'yes') as integer) as n_sponsors_yes,
    case
        when bool_or(memberships.can_tell_supporters)
            then cast(count(*) filter (where votes.vote = 'yes' and not votes.is_sponsor) as integer)
    end as n_supporters_not_sponsoring,
    case
        when bool_or(memberships.can_tell_supporters)
            then
                cast(
                    count(*) filter (
                        where votes.vote = 'yes' and not votes.is_sponsor and votes.is_sponsor_through_group
                    ) as integer
                )
    end as n_supporters_through_group
from memberships
inner join {{ ref('sponsor_votes') }} as votes
    on
        memberships.proposal_id = votes.proposal_id
        and memberships.stage = votes.stage
        and memberships.state_code = votes.state_code
        and votes.vote is not null
left join acting
    on memberships.proposal_id = acting.proposal_id and memberships.group_code = acting.group_code
group by memberships.proposal_id, memberships.stage, memberships.group_code, memberships.sponsor_list_status
