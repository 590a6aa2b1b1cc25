-- Where can pairs of sponsors be compared with chance, and where not: why?
-- Group: Quality
select
    session,
    body,
    is_tested,
    reason,
    n_more_needed,
    n_tested,
    n_final,
    n_first_page_only,
    n_listed,
    n_drafts,
    n_numbered
from coalitions.sponsorship_universe
order by is_tested desc, n_listed desc, session desc, body asc
limit 200
