-- One row per date on which a document lists sponsors of the text.
-- n_joined: States listed for the first time on that date.
-- n_sponsors: Sponsors by the lists held up to that date.
select listed_on, n_joined, n_withdrawn, n_sponsors
from timelines.sponsor_growth
where proposal_id = $proposal_id
order by listed_on
