-- One row: what is held.
-- n_documents: Documents held, however many copies of each.
-- n_proposals: Texts put forward of which a draft or its cover is held, with all revisions.
-- n_resolutions: Adopted resolutions whose text is held.
-- n_linked: Proposals of which a draft is held and whose resolution is known.
-- n_roll_calls: Roll calls held, however many sources have each.
-- n_votes: Votes that states cast in a roll call: yes, no or abstained; who did not vote is not counted.
-- n_sponsors: States that sponsor at least one proposal held.
select
    (select count(*) from core.documents) as n_documents,
    (
        select count(*) from core.documents
        where has_text
    ) as n_with_text,
    (
        select count(*) from core.proposals
        where n_versions > 0
    ) as n_proposals,
    (
        select count(*) from core.resolutions
        where is_held
    ) as n_resolutions,
    (
        select count(*) from core.proposals
        where n_versions > 0 and resolution_symbol is not null
    ) as n_linked,
    (
        select count(distinct state_code) from core.sponsorships
        where is_sponsor
    ) as n_sponsors,
    (select count(*) from core.roll_calls) as n_roll_calls,
    (
        select count(*) from core.votes
        where vote in ('yes', 'no', 'abstain')
    ) as n_votes,
    (
        select list(distinct session) from core.documents
        where session is not null
    ) as sessions,
    (select min(dated_on) from core.documents) as first_dated_on,
    (select max(dated_on) from core.documents) as last_dated_on
