-- One row per member on the day of a roll call that has an ideal point in its session: where it stands, and its vote.
-- state "State": Short name of the state.
-- vote "Voted"
-- ideal_point "Ideal point"
-- standard_error "Standard error"
-- n_votes "Votes": Votes of the session that the ideal point rests on.
-- rank "Rank"
-- regional_group "Regional group"
-- n_vote: Members with an ideal point and the same vote.
-- n_members: Members with a row, whether or not they have an ideal point.
select
    v.state_code,
    t.name as state,
    v.vote,
    i.ideal_point,
    i.standard_error,
    i.n_votes,
    i.rank,
    g.name as regional_group,
    count(*) over (partition by v.vote) as n_vote,
    (
        select count(*) from core.votes as a
        where a.roll_call_id = $roll_call_id
    ) as n_members
from core.votes as v
inner join core.roll_calls as r on v.roll_call_id = r.roll_call_id
inner join coalitions.ideal_points as i on r.session = i.session and v.state_code = i.state_code
inner join core.states as t on v.state_code = t.state_code
left join core.groups as g on t.regional_group = g.group_code
where v.roll_call_id = $roll_call_id and i.ideal_point is not null
order by i.ideal_point desc, t.name asc
