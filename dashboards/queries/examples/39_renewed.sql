-- Which sponsors of the last text of a line sponsor the next one as well, which are new, and which are not yet listed?
-- Group: Sponsors
select
    r.session,
    p.title,
    r.change,
    count(*) as n_states,
    string_agg(s.name, ', ' order by s.name) as states,
    r.sponsor_list_status
from coalitions.sponsor_renewals as r
inner join core.proposals as p using (proposal_id)
inner join core.states as s using (state_code)
group by r.session, r.proposal_id, p.title, r.change, r.sponsor_list_status
order by r.session desc, p.title asc, n_states desc
limit 100
