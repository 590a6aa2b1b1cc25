-- One row per resolution that either of two texts recalls, with which of them does.
-- cited_symbol "Resolution"
-- cited_on "Of": Date of the resolution, as the texts cite it.
-- recalled_by "Recalled by": both, first or second.
-- place "In the first": Page of the first text that recalls it first, leading to the words.
-- passage: What the place leads to: words of a stored document.
-- place_b "In the second": Page of the second text that recalls it first, leading to the words.
-- passage_b: What that place leads to: words of a stored document.
-- n_recalled: Resolutions recalled by the same one or both.
with recalled as (
    select
        d.proposal_id,
        c.cited_symbol,
        max(c.cited_on) as cited_on,
        min_by(
            struct_pack(
                place := coalesce(d.symbol, 'document without symbol') || ', page ' || c.page,
                passage := c.document_id || ':' || c.span_start || '-' || c.span_end
            ),
            (c.document_id, c.span_start)
        ) as said
    from core.citations as c
    inner join core.documents as d using (document_id)
    where d.proposal_id in ($text_a, $text_b) and c.cited_kind = 'resolution'
    group by d.proposal_id, c.cited_symbol
),

compared as (
    select
        cited_symbol,
        max(cited_on) as cited_on,
        case when count(*) = 2 then 'both' when any_value(proposal_id) = $text_a then 'first' else 'second' end as recalled_by,
        any_value(said) filter (where proposal_id = $text_a) as said_a,
        any_value(said) filter (where proposal_id = $text_b) as said_b
    from recalled
    group by cited_symbol
)

select
    * exclude (said_a, said_b),
    said_a.place,
    said_a.passage,
    said_b.place as place_b,
    said_b.passage as passage_b,
    replace(cited_symbol, 'A/RES/', '') as number,
    count(*) over (partition by recalled_by) as n_recalled
from compared
order by recalled_by, cited_on, cited_symbol
