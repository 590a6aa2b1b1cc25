-- One row per document that is named and not held, most often named first.
-- symbol "Document"
-- n_citations "Times named"
-- n_citing_documents "By documents"
-- named_as "Named as"
-- needed "Needed": `source` where it would supply a fact of something held, `citation` where it is only cited.
-- cited_by "Named by"
-- place "Where it says so": First words of a document that name it, leading there.
-- passage: What the place leads to: words of a stored document.
with named as (
    select
        cited_symbol as symbol,
        document_id,
        page,
        span_start,
        span_end
    from core.citations
    union all
    select
        to_symbol,
        from_document_id,
        page,
        span_start,
        span_end
    from core.links
    where span_start is not null
),

first_named as (
    select
        n.symbol,
        min_by(
            struct_pack(
                place := coalesce(d.symbol, 'document without symbol') || ', page ' || n.page,
                passage := n.document_id || ':' || n.span_start || '-' || n.span_end
            ),
            (n.document_id, n.span_start)
        ) as said
    from named as n
    inner join core.documents as d using (document_id)
    group by n.symbol
)

select
    m.symbol,
    m.n_citations,
    m.n_citing_documents,
    m.named_as,
    if(m.named_as = 'citation', 'citation', 'source') as needed,
    m.cited_by,
    f.said.place,
    f.said.passage
from quality.missing_documents as m
left join first_named as f on m.symbol = f.symbol
order by m.n_citing_documents desc, m.n_citations desc, m.symbol asc
