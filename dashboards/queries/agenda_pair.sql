-- One row: two texts under one item, side by side.
-- is_competing "Compete"
-- evidence "What says so"
-- evidence_source "Where"
-- grade "Grade"
-- n_sponsors_a "Sponsor the first": States that sponsor the first; null where no list is held.
-- n_sponsors_b "Sponsor the second": States that sponsor the second; null where no list is held.
-- n_yes_a "Yes on the first": States that voted yes on the first in the plenary; null where no list of a vote on the whole text is held.
-- n_yes_b "Yes on the second": Likewise of the second.
-- n_recalled_both "Both recall": Resolutions that both texts recall; null where one of the two is not held as text.
-- n_yes_both "Yes on both": States that voted yes on both in the plenary; null where of either no list of votes on the whole text is held.
-- n_sponsors_both "Sponsor both": States that sponsor both; null where either list is not held.
select
    q.is_competing,
    q.evidence,
    q.grade,
    q.evidence_source,
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
    if(q.proposal_a = $text_a, q.n_sponsors_b, q.n_sponsors_a) as n_sponsors_b,
    if(q.proposal_a = $text_a, q.n_yes_a, q.n_yes_b) as n_yes_a,
    if(q.proposal_a = $text_a, q.n_yes_b, q.n_yes_a) as n_yes_b,
    q.n_yes_both
from coalitions.parallel_texts as q
where
    q.session = $session and q.item = $item
    and least($text_a, $text_b) = least(q.proposal_a, q.proposal_b)
    and greatest($text_a, $text_b) = greatest(q.proposal_a, q.proposal_b)
