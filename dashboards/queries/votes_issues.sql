-- One row per issue that research data puts roll calls of one session, or of all under.
-- n_roll_calls: Roll calls under the issue.
select
    i.issue,
    count(distinct i.roll_call_id) as n_roll_calls
from core.roll_call_issues as i
inner join core.roll_calls as c using (roll_call_id)
where $session is null or c.session = $session
group by i.issue
order by i.issue
