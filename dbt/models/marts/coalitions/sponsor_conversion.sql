-- Counted over the states that the lists name. Without the votes of states, or without a sponsor, there is nothing
-- to convert: such counts are null, and a share of nothing is no share.
with counted as (
    select
        proposal_id,
        stage,
        any_value(session) as session,
        any_value(committee) as committee,
        any_value(proposal_type) as proposal_type,
        any_value(sponsor_list_status) as sponsor_list_status,
        any_value(how) as how,
        any_value(result) as result,
        any_value(decided_on) as decided_on,
        any_value(roll_call_id) as roll_call_id,
        count(vote) > 0 as has_votes,
        sponsor_list_status = 'final' and count(*) filter (where is_sponsor) > 0 as can_tell_supporters,
        count(*) filter (where is_sponsor) as n_sponsors,
        count(*) filter (where is_sponsor and vote = 'yes') as n_sponsors_yes,
        count(*) filter (where is_sponsor and vote = 'no') as n_sponsors_no,
        count(*) filter (where is_sponsor and vote = 'abstain') as n_sponsors_abstain,
        count(*) filter (where is_sponsor and vote = 'not_voting') as n_sponsors_not_voting,
        count(*) filter (where is_sponsor and vote is not null) as n_sponsors_in_list,
        count(*) filter (where vote = 'yes') as n_yes,
        count(*) filter (where vote = 'yes' and not is_sponsor) as n_supporters_not_sponsoring,
        count(*) filter (where vote = 'yes' and not is_sponsor and is_sponsor_through_group)
            as n_supporters_through_group
    from {{ ref('sponsor_votes') }}
    where sponsor_list_status <> 'none_held'
    group by proposal_id, stage, sponsor_list_status
)

select
    proposal_id,
    stage,
    session,
    committee,
    proposal_type,
    sponsor_list_status,
    how,
    result,
    decided_on,
    roll_call_id,
    cast(n_sponsors as integer) as n_sponsors,
    cast(if(has_votes, n_sponsors_in_list, null) as integer) as n_sponsors_in_list,
    cast(if(has_votes, n_sponsors_yes, null) as integer) as n_sponsors_yes,
    cast(if(has_votes, n_sponsors_no, null) as integer) as n_sponsors_no,
    cast(if(has_votes, n_sponsors_abstain, null) as integer) as n_sponsors_abstain,
    cast(if(has_votes, n_sponsors_not_voting, null) as integer) as n_sponsors_not_voting,
    n_sponsors_yes / nullif(n_sponsors_in_list, 0) as share_sponsors_yes,
    cast(if(has_votes, n_yes, null) as integer) as n_yes,
    cast(if(has_votes and can_tell_supporters, n_supporters_not_sponsoring, null) as integer)
        as n_supporters_not_sponsoring,
    cast(if(has_votes and can_tell_supporters, n_supporters_through_group, null) as integer)
        as n_supporters_through_group
from counted
