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
-- n_recalled_a_only "Only the first recalls": Likewise, resolutions that the second does not recall.
-- n_recalled_b_only "Only the second recalls": Likewise, resolutions that the first does not recall.
-- n_yes_both "Yes on both": States that voted yes on both in the plenary; null where of either no list of votes on the whole text is held.
-- n_sponsors_both "Sponsor both": States that sponsor both; null where either list is not held.
with held as (
    select count(distinct proposal_id) = 2 as are_both_held
    from core.documents
    where has_text and proposal_id in ($text_a, $text_b)
)

select
    q.is_competing,
    q.evidence,
    q.grade,
    q.evidence_source,
    q.title_similarity,
    q.n_sponsors_both,
    if(h.are_both_held, q.n_recalled_both, null) as n_recalled_both,
    if(h.are_both_held, if(q.proposal_a = $text_a, q.n_recalled_a_only, q.n_recalled_b_only), null) as n_recalled_a_only,
    if(h.are_both_held, if(q.proposal_a = $text_a, q.n_recalled_b_only, q.n_recalled_a_only), null) as n_recalled_b_only,
    if(q.proposal_a = $text_a, q.n_sponsors_a, q.n_sponsors_b) as n_sponsors_a,
    if(q.proposal_a = $text_a, q.n_sponsors_b, q.n_sponsors_a) as n_sponsors_b,
    if(q.proposal_a = $text_a, q.n_yes_a, q.n_yes_b) as n_yes_a,
    if(q.proposal_a = $text_a, q.n_yes_b, q.n_yes_a) as n_yes_b,
    q.n_yes_both
from coalitions.parallel_texts as q
cross join held as h
where
    q.session = $session and q.item = $item
    and least($text_a, $text_b) = least(q.proposal_a, q.proposal_b)
    and greatest($text_a, $text_b) = greatest(q.proposal_a, q.proposal_b)
