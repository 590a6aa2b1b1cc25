-- Where did one state stand, session by session? A rank is of that session alone; show it as a chart
-- Group: Agreement and camps
select
    p.session,
    p.rank,
    p.ideal_point,
    p.standard_error,
    p.n_votes
from coalitions.ideal_points as p
where p.state_code = 'BRA' and p.rank is not null
order by try_cast(p.session as integer)
