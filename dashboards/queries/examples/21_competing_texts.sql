-- Which texts compete, by what a document or a reviewed source says?
-- Group: Texts and evidence
select
    p.session,
    p.item,
    a.title as title_a,
    b.title as title_b,
    p.n_sponsors_a,
    p.n_sponsors_b,
    p.n_sponsors_both,
    p.n_yes_a,
    p.n_yes_b,
    p.n_yes_both,
    p.n_recalled_both,
    p.n_recalled_a_only,
    p.n_recalled_b_only,
    p.grade,
    p.evidence_source
from coalitions.parallel_texts as p
inner join core.proposals as a on p.proposal_a = a.proposal_id
inner join core.proposals as b on p.proposal_b = b.proposal_id
where p.is_competing
order by p.session, p.item
