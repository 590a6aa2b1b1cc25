-- One row per date on which a document lists sponsors of the text.
-- listed_on "Date"
-- n_joined "States new on the lists": States listed for the first time on that date.
-- n_withdrawn "Withdrew"
-- n_sponsors "Sponsors by then": Sponsors by the lists held up to that date.
select
    listed_on,
    n_joined,
    n_withdrawn,
    n_sponsors
from timelines.sponsor_growth
where proposal_id = $proposal_id
order by listed_on
