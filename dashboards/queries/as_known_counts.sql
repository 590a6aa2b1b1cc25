-- One row: how many states stood as sponsors by what was known on a day, and how many do by all that is held now.
-- n_then "Sponsors known then": States that stood as sponsors by the documents dated until that day.
-- n_undated "Without a date": States whose standing today rests on a document of which no date is held.
-- n_now "Sponsors known now": States that stand as sponsors by all that is held, dated or not.
select
    count(*) filter (
        where is_sponsor
        and known_from <= cast($known_on as date)
        and coalesce(known_to >= cast($known_on as date), true)
    ) as n_then,
    count(*) filter (where is_current and known_from is null) as n_undated,
    count(*) filter (where is_current and is_sponsor) as n_now
from timelines.sponsors_as_known
where proposal_id = $proposal_id
