-- One row per text and stage with a final list of sponsors on which one state voted yes and that it does not sponsor.
-- symbol "Text": Symbol of the resolution, else of the draft.
-- title "Title"
-- stage "Stage"
-- n_sponsors "Sponsors": States that sponsor it, by its final list.
-- is_sponsor_through_group "Through a group"
-- decided_on "Date"
select
    v.proposal_id,
    coalesce(p.resolution_symbol, p.proposal_id) as symbol,
    p.title,
    v.session,
    v.stage,
    v.is_sponsor_through_group,
    v.decided_on,
    v.roll_call_id,
    (
        select count(*) from core.sponsorships as o
        where o.proposal_id = v.proposal_id and o.is_sponsor
    ) as n_sponsors
from coalitions.sponsor_votes as v
inner join core.proposals as p on v.proposal_id = p.proposal_id
where
    v.state_code = $state_code and not v.is_sponsor and v.vote = 'yes' and v.sponsor_list_status = 'final'
order by v.decided_on desc nulls last, v.proposal_id asc, v.stage desc
