-- One row per resolution that either of two texts recalls, with which of them does.
-- cited_symbol "Resolution"
-- cited_on "Of": Date of the resolution, as the texts cite it.
-- recalled_by "Recalled by": both, first or second.
-- n_recalled: Resolutions recalled by the same one or both.
with recalled as (
    select
        d.proposal_id,
        c.cited_symbol,
        max(c.cited_on) as cited_on
    from core.citations as c
    inner join core.documents as d using (document_id)
    where d.proposal_id in ($text_a, $text_b) and c.cited_kind = 'resolution'
    group by d.proposal_id, c.cited_symbol
),

compared as (
    select
        cited_symbol,
        max(cited_on) as cited_on,
        case when count(*) = 2 then 'both' when any_value(proposal_id) = $text_a then 'first' else 'second' end as recalled_by
    from recalled
    group by cited_symbol
)

select
    *,
    replace(cited_symbol, 'A/RES/', '') as number,
    count(*) over (partition by recalled_by) as n_recalled
from compared
order by recalled_by, cited_on, cited_symbol
