-- One row per state named as a sponsor of the text.
-- state "State": Short name of the state.
-- is_sponsor "Sponsor now": Whether the state is a sponsor now, by the lists held: false for one that withdrew.
-- first_role "First named": How the state is first named as a sponsor.
-- listed_by "Listed by a document of"
-- joined_on "Joined on"
-- withdrawn_on "Withdrew on"
select
    s.state_code,
    t.name as state,
    s.is_sponsor,
    s.first_role,
    s.listed_by,
    s.joined_on,
    s.withdrawn_on,
    s.position,
    s.on_behalf_of
from core.sponsorships as s
inner join core.states as t using (state_code)
where s.proposal_id = $proposal_id
order by t.name
