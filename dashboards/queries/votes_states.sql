-- One row per member on the day of one roll call.
-- state "State": Short name of the state.
-- regional_group "Regional group"
-- vote "Voted"
-- intended_vote "Said later"
-- not_voting_reason "Why it did not vote"
-- name_as_printed "As printed"
-- place "Where it says so": Document and page that list it, else the sources that have it; leading there.
-- passage: What the place leads to: words of a stored document, or the vote in each source.
-- said_place: Document and page of what the delegation said later.
-- said_passage: Words of that document that name the delegation.
-- n_vote: States with the same vote.
-- n_reason: States with the same reason for not voting.
select
    v.state_code,
    t.name as state,
    g.name as regional_group,
    v.vote,
    v.intended_vote,
    v.not_voting_reason,
    v.name_as_printed,
    coalesce(d.symbol || ', page ' || v.page, 'its sources') as place,
    coalesce(
        v.document_id || ':' || v.span_start || '-' || v.span_end, 'vote/' || v.roll_call_id || '@' || v.state_code
    ) as passage,
    coalesce(o.symbol || ', page ' || e.page, 'its sources') as said_place,
    coalesce(
        e.document_id || ':' || e.span_start || '-' || e.span_end, 'vote/' || v.roll_call_id || '@' || v.state_code
    ) as said_passage,
    count(*) over (partition by v.vote) as n_vote,
    count(*) over (partition by v.vote, v.not_voting_reason) as n_reason
from core.votes as v
inner join core.states as t using (state_code)
left join core.groups as g on t.regional_group = g.group_code
left join core.documents as d on v.document_id = d.document_id
left join timelines.events as e on v.roll_call_id || '#intended#' || v.state_code = e.event_id
left join core.documents as o on e.document_id = o.document_id
where v.roll_call_id = $roll_call_id
order by v.vote, t.name
