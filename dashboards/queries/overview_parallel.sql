-- One row per pair of texts under one item that recall the same resolutions, those that share most first.
-- n_recalled_both: Resolutions that both recall; only texts that are held whole are compared.
select
    q.session,
    q.item,
    i.title as item_title,
    q.proposal_a,
    q.proposal_b,
    coalesce(a.title, 'title not known') as title_a,
    coalesce(b.title, 'title not known') as title_b,
    coalesce(da.symbol, a.resolution_symbol, if(starts_with(q.proposal_a, 'x-'), null, q.proposal_a)) as symbol_a,
    coalesce(db.symbol, b.resolution_symbol, if(starts_with(q.proposal_b, 'x-'), null, q.proposal_b)) as symbol_b,
    q.n_recalled_both,
    q.n_recalled_a_only,
    q.n_recalled_b_only
from coalitions.parallel_texts as q
inner join core.proposals as a on q.proposal_a = a.proposal_id
inner join core.proposals as b on q.proposal_b = b.proposal_id
left join core.documents as da on a.latest_document_id = da.document_id
left join core.documents as db on b.latest_document_id = db.document_id
left join core.agenda_items as i on q.session = i.session and q.item = i.item
where q.n_recalled_both > 1
qualify row_number() over (partition by q.session, q.item order by q.n_recalled_both desc, q.proposal_a asc, q.proposal_b asc) = 1
order by q.n_recalled_both desc, q.session desc, q.item asc
limit 3
