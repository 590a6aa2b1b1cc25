-- One row per state that voted unlike the majority of the other members of its group, in one roll call.
-- state "State": Short name of the state.
-- group_name "Group": Group whose majority it is measured against, counted without the state itself.
-- vote "Voted"
-- majority_vote "Majority of the group": Vote that most members of the group cast, the state included; null where two lead alike.
-- majority_share "Of those voting": Members that cast the group's most frequent vote, of all its members that voted.
-- intended_vote "Said later"
-- place "Where it says so": Document and page that list it, else the sources that have it; leading there.
-- passage: What the place leads to: words of a stored document, or the vote in each source.
-- n_vote: States of the group that voted the same, apart from its majority.
with apart as (
    select
        c.group_code,
        c.majority_vote,
        greatest(c.yes, c.no, c.abstain) || ' of ' || c.n_voting as majority_share,
        unnest(c.states_apart) as state_code
    from coalitions.roll_call_cohesion as c
    where c.roll_call_id = $roll_call_id
)

select
    v.state_code,
    t.name as state,
    g.name as group_name,
    v.vote,
    a.majority_vote,
    a.majority_share,
    v.intended_vote,
    coalesce(d.symbol || ', page ' || v.page, 'its sources') as place,
    coalesce(
        v.document_id || ':' || v.span_start || '-' || v.span_end, 'vote/' || v.roll_call_id || '@' || v.state_code
    ) as passage,
    count(*) over (partition by a.group_code, v.vote) as n_vote
from apart as a
inner join core.groups as g using (group_code)
inner join core.votes as v on a.state_code = v.state_code and v.roll_call_id = $roll_call_id
inner join core.states as t on a.state_code = t.state_code
left join core.documents as d on v.document_id = d.document_id
where if($group_code is null, g.kind = 'regional', a.group_code = $group_code)
order by g.name, v.vote, t.name
