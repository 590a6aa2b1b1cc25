-- One row per stage at which the votes of states on the whole text are held: how its sponsors voted.
-- stage "Stage"
-- sponsor_list_status "List of sponsors"
-- n_sponsors "Sponsors"
-- n_sponsors_yes "Voted yes"
-- n_sponsors_no "Voted no"
-- n_sponsors_abstain "Abstained"
-- n_sponsors_not_voting "Did not vote"
-- n_yes "Yes of all states"
-- n_supporters_not_sponsoring "Yes without sponsoring"
-- n_supporters_through_group "Of them in a sponsoring group"
select
    stage,
    sponsor_list_status,
    decided_on,
    roll_call_id,
    n_sponsors,
    n_sponsors_yes,
    n_sponsors_no,
    n_sponsors_abstain,
    n_sponsors_not_voting,
    share_sponsors_yes,
    n_yes,
    n_supporters_not_sponsoring,
    n_supporters_through_group
from coalitions.sponsor_conversion
where proposal_id = $proposal_id and n_yes is not null
order by stage
