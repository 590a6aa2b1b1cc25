-- One row: two texts under one item, side by side.
-- n_recalled_both: Resolutions that both texts recall.
-- n_recalled_a_only: Resolutions that only the first recalls.
-- n_recalled_b_only: Resolutions that only the second recalls.
-- n_sponsors_both: States that sponsor both.
select
    q.is_competing,
    q.evidence,
    q.grade,
    q.title_similarity,
    q.n_sponsors_both,
    q.n_recalled_both,
    if(q.proposal_a = $text_a, q.n_sponsors_a, q.n_sponsors_b) as n_sponsors_a,
    if(q.proposal_a = $text_a, q.n_sponsors_b, q.n_sponsors_a) as n_sponsors_b,
    if(q.proposal_a = $text_a, q.n_recalled_a_only, q.n_recalled_b_only) as n_recalled_a_only,
    if(q.proposal_a = $text_a, q.n_recalled_b_only, q.n_recalled_a_only) as n_recalled_b_only
from coalitions.parallel_texts q
where q.session = $session and q.item = $item
    and least($text_a, $text_b) = least(q.proposal_a, q.proposal_b)
    and greatest($text_a, $text_b) = greatest(q.proposal_a, q.proposal_b)
