-- One row per regular session with a row of ideal points, newest first.
-- session "Session"
-- n_states "States": Members at one of its plenary votes.
-- n_points "With a point": States whose ideal point is estimated.
-- most_votes "Votes at most": Votes that count, of the state that cast most.
select
    i.session,
    count(*) as n_states,
    count(i.ideal_point) as n_points,
    max(i.n_votes) as most_votes
from coalitions.ideal_points as i
left join core.sessions as s using (session)
group by i.session, s.opened_on
order by s.opened_on desc nulls last, i.session asc
