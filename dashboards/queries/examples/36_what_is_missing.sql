-- What is missing most often to say what became of a draft, and what would settle it?
-- Group: Quality
select
    what_is_missing,
    what_would_settle_it,
    count(*) as n_proposals,
    min(session) as first_session,
    max(session) as last_session
from quality.unlinked_proposals
group by all
order by n_proposals desc, what_is_missing asc, what_would_settle_it asc
limit 50
