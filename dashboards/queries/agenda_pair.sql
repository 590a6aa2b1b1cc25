-- One row: two texts under one item, side by side.
-- n_recalled_both: Resolutions that both texts recall; null where one of the two is not held as text.
-- n_sponsors_both: States that sponsor both; null where either list is not held.
select
    q.is_competing,
    q.evidence,
    q.grade,
    q.title_similarity,
    q.n_sponsors_both,
    if(
        (
            select count(distinct d.proposal_id) from core.documents as d
            where d.has_text and d.proposal_id in ($text_a, $text_b)
        ) = 2,
        q.n_recalled_both, null
    ) as n_recalled_both,
    if(q.proposal_a = $text_a, q.n_sponsors_a, q.n_sponsors_b) as n_sponsors_a,
    if(q.proposal_a = $text_a, q.n_sponsors_b, q.n_sponsors_a) as n_sponsors_b
from coalitions.parallel_texts as q
where
    q.session = $session and q.item = $item
    and least($text_a, $text_b) = least(q.proposal_a, q.proposal_b)
    and greatest($text_a, $text_b) = greatest(q.proposal_a, q.proposal_b)
