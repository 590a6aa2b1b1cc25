-- Which texts stand under one agenda item, and what have they in common?
-- Group: Texts and evidence
select
    session,
    item,
    proposal_a,
    proposal_b,
    n_recalled_both,
    n_recalled_a_only,
    n_recalled_b_only,
    n_sponsors_both
from coalitions.parallel_texts
order by n_recalled_both desc nulls last, session asc, item asc
limit 50
