-- One row per other text under the same agenda item.
-- other_symbol "Text": Symbol of the other text's resolution, else of its draft.
-- other_title "Title": Title of the other text.
-- is_competing "Competes"
-- n_sponsors_other "Its sponsors": States that sponsor the other text; null where no list of its sponsors is held.
-- n_sponsors_both "Sponsor both"
-- n_yes_both "Voted yes on both"
-- n_recalled_both "Both recall": Resolutions that both texts recall; null where one of the two is not held as text.
-- n_recalled_here_only "Only this one recalls": Resolutions that only this text recalls.
-- n_recalled_there_only "Only the other recalls": Resolutions that only the other text recalls.
with with_text as (
    select distinct proposal_id from core.documents
    where has_text and proposal_id is not null
),

pairs as (
    select
        q.*,
        if(q.proposal_a = $proposal_id, q.proposal_b, q.proposal_a) as other_id,
        a.proposal_id is not null and b.proposal_id is not null as both_have_text
    from coalitions.parallel_texts as q
    left join with_text as a on q.proposal_a = a.proposal_id
    left join with_text as b on q.proposal_b = b.proposal_id
    where $proposal_id in (q.proposal_a, q.proposal_b)
)

select
    q.session,
    q.item,
    q.other_id,
    coalesce(o.title, o.proposal_id) as other_title,
    o.submitted_by,
    coalesce(o.resolution_symbol, o.proposal_id) as other_symbol,
    q.is_competing,
    q.evidence,
    q.grade,
    q.evidence_source,
    q.n_yes_both,
    q.title_similarity,
    if(q.proposal_a = $proposal_id, q.n_sponsors_b, q.n_sponsors_a) as n_sponsors_other,
    q.n_sponsors_both,
    if(q.both_have_text, q.n_recalled_both, null) as n_recalled_both,
    if(q.both_have_text, if(q.proposal_a = $proposal_id, q.n_recalled_a_only, q.n_recalled_b_only), null) as n_recalled_here_only,
    if(q.both_have_text, if(q.proposal_a = $proposal_id, q.n_recalled_b_only, q.n_recalled_a_only), null) as n_recalled_there_only
from pairs as q
inner join core.proposals as o on q.other_id = o.proposal_id
order by q.is_competing is true desc, q.n_recalled_both desc nulls last, other_title asc, q.item asc
