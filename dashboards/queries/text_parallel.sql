-- One row per other text under the same agenda item.
-- n_both: States that sponsor both texts.
-- n_recalled_both: Resolutions that both texts recall; null where a text is not held.
select
    q.session,
    q.item,
    o.proposal_id as other_id,
    coalesce(o.title, o.proposal_id) as other_title,
    o.submitted_by,
    coalesce(o.resolution_symbol, o.proposal_id) as other_symbol,
    q.is_competing,
    q.evidence,
    q.grade,
    q.title_similarity,
    if(q.proposal_a = $proposal_id, q.n_sponsors_b, q.n_sponsors_a) as n_sponsors_other,
    q.n_sponsors_both,
    q.n_recalled_both,
    if(q.proposal_a = $proposal_id, q.n_recalled_a_only, q.n_recalled_b_only) as n_recalled_here_only,
    if(q.proposal_a = $proposal_id, q.n_recalled_b_only, q.n_recalled_a_only) as n_recalled_there_only
from coalitions.parallel_texts q
join core.proposals o on o.proposal_id = if(q.proposal_a = $proposal_id, q.proposal_b, q.proposal_a)
where $proposal_id in (q.proposal_a, q.proposal_b)
order by q.n_recalled_both desc nulls last, other_title
