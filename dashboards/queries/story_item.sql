-- One row: the pair of texts under one item of which most is known: stated rivals, lists of sponsors, what both recall.
-- n_recalled_both: Resolutions that both texts recall.
select
    q.session,
    q.item,
    i.title as item_title,
    q.proposal_a,
    q.proposal_b,
    q.is_competing,
    q.evidence,
    q.evidence_source,
    q.grade,
    q.n_recalled_both,
    q.n_sponsors_both,
    q.n_yes_both
from coalitions.parallel_texts as q
left join core.agenda_items as i on q.session = i.session and q.item = i.item
left join core.sessions as s on q.session = s.session
where q.is_competing or q.n_recalled_both > 1
order by
    q.is_competing is true desc,
    coalesce(q.n_sponsors_a, 0) + coalesce(q.n_sponsors_b, 0) > 0 desc,
    q.n_recalled_both desc nulls last,
    s.opened_on desc nulls last,
    q.item asc, q.proposal_a asc, q.proposal_b asc
limit 1
