-- One row per state that stood as a sponsor of the text by what was known on a day.
-- state "State": Short name of the state.
-- known_from "Known from"
-- role "How": What the document that lists it says.
-- said_in "Said in": Document that says so.
select
    k.state_code,
    t.name as state,
    k.known_from,
    k.role,
    coalesce(d.symbol, k.document_id) as said_in
from timelines.sponsors_as_known as k
inner join core.states as t using (state_code)
left join core.documents as d using (document_id)
where
    k.proposal_id = $proposal_id
    and k.is_sponsor
    and k.known_from <= cast($known_on as date)
    and coalesce(k.known_to >= cast($known_on as date), true)
order by k.known_from, t.name
