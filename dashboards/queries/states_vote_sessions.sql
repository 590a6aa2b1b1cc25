-- One row per session with roll calls of one scope on whose day a state was a member, newest first.
-- session "Session"
-- n_votes "Roll calls": Roll calls of the session in the scope chosen, on whose day the state was a member.
-- yes "Yes"
-- no "No"
-- abstain "Abstained"
-- not_voting "Not voting"
-- share_yes "Share of yes": Votes in favour over all roll calls of the session on whose day it was a member.
-- n_apart "Voted apart": Roll calls on which it voted unlike the majority of the other members of its regional group.
-- is_full: True where it voted on 20 roll calls or more.
-- yes: Votes in favour.
-- no: Votes against.
-- abstain: Abstentions.
-- not_voting: Roll calls on which it did not vote, for whatever reason.
with apart as (
    select distinct c.roll_call_id
    from coalitions.roll_call_cohesion as c
    inner join core.groups as g using (group_code)
    where g.kind = 'regional' and list_contains(c.states_apart, $state_code)
)

select
    c.session,
    s.opened_on,
    count(*) as n_votes,
    count(*) filter (where v.vote <> 'not_voting') >= 20 as is_full,
    count(*) filter (where v.vote = 'yes') as yes,
    count(*) filter (where v.vote = 'no') as no,
    count(*) filter (where v.vote = 'abstain') as abstain,
    count(*) filter (where v.vote = 'not_voting') as not_voting,
    count(*) filter (where v.vote = 'yes') / count(*) as share_yes,
    count(a.roll_call_id) as n_apart
from core.votes as v
inner join core.roll_calls as c using (roll_call_id)
left join apart as a using (roll_call_id)
left join core.sessions as s on c.session = s.session
where
    v.state_code = $state_code
    and case $scope
        when 'plenary_adoption' then c.stage = 'plenary' and c.is_adoption
        when 'plenary_all' then c.stage = 'plenary'
        when 'committee' then c.stage = 'committee'
        else true
    end
group by c.session, s.opened_on
order by s.opened_on desc nulls last, c.session asc
