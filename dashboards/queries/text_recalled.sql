-- One row per resolution that either of two texts recalls.
-- recalled_by: both, or the one text that alone recalls it.
with recalled as (
    select d.proposal_id, c.cited_symbol, max(c.cited_on) as cited_on
    from core.citations c
    join core.documents d using (document_id)
    where d.proposal_id in ($text_a, $text_b) and c.cited_kind = 'resolution'
    group by d.proposal_id, c.cited_symbol
)

select
    cited_symbol,
    max(cited_on) as cited_on,
    case
        when count(*) = 2 then 'both'
        when any_value(proposal_id) = $text_a then 'first only'
        else 'second only'
    end as recalled_by
from recalled
group by cited_symbol
order by recalled_by, cited_on, cited_symbol
