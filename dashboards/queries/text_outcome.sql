-- One row per fact of what came of the text, with the place that says it best: words before records, records before tables.
-- fact: What is said: adopted, issued, link (from the draft to its resolution) or report.
-- place "Where it says so": Document and page, field of the record, or the sources of the vote; leading there.
-- passage: What the place leads to: words of a stored document, a field of a record, or a vote in each source.
with asked as (
    select
        p.resolution_symbol,
        r.document_id as resolution_id,
        r.committee_report,
        r.roll_call_id,
        p.link_evidence
    from core.proposals as p
    left join core.resolutions as r using (resolution_symbol)
    where p.proposal_id = $proposal_id
),

drafts as (
    select
        document_id,
        symbol
    from core.documents
    where proposal_id = $proposal_id and symbol is not null
),

decided as (
    select
        'adopted' as fact,
        coalesce(d.symbol || coalesce(', page ' || a.page, ''), 'the sources of the vote') as place,
        coalesce(
            a.document_id || ':' || a.span_start || '-' || a.span_end,
            if(a.field is null, a.document_id || '@adopted_on', null),
            'vote/' || a.roll_call_id
        ) as passage,
        if(a.span_start is null, 2, 1) as rank
    from core.actions as a
    inner join asked on a.resolution_symbol = asked.resolution_symbol
    left join core.documents as d on a.document_id = d.document_id
    where a.stage = 'plenary' and a.is_on_whole_text
    union all
    select
        'adopted',
        d.symbol,
        d.document_id || '@adopted_on',
        3
    from asked
    inner join core.documents as d on asked.resolution_id = d.document_id and d.adopted_on is not null
    union all
    select
        'issued',
        d.symbol,
        d.document_id || '@issued_on',
        1
    from asked
    inner join core.documents as d on asked.resolution_id = d.document_id and d.issued_on is not null
),

-- Of a resolution that is not held, the day is known from what cites it with its date.
cited as (
    select
        'adopted' as fact,
        coalesce(d.symbol || ', page ' || c.page, 'a document without symbol') as place,
        c.document_id || ':' || c.span_start || '-' || c.span_end as passage,
        4 as rank
    from asked
    inner join core.resolutions as r on asked.resolution_symbol = r.resolution_symbol
    inner join core.citations as c on r.resolution_symbol = c.cited_symbol and r.adopted_on = c.cited_on
    inner join core.documents as d on c.document_id = d.document_id
),

linked as (
    select
        if(l.to_symbol = asked.committee_report, 'report', 'link') as fact,
        coalesce(d.symbol || ', page ' || l.page, 'record of ' || d.symbol || ', field ' || l.field) as place,
        coalesce(
            l.from_document_id || ':' || l.span_start || '-' || l.span_end,
            f.record_id || '@' || l.field || '@' || l.to_symbol
        ) as passage,
        -- The place that the evidence names comes first.
        case
            when contains(asked.link_evidence, 'MARC field ' || left(l.field, 3)) then 0
            when l.evidence = asked.link_evidence then 0
            when l.span_start is null then 2
            else 1
        end as rank
    from core.links as l
    cross join asked
    inner join core.documents as d on l.from_document_id = d.document_id
    left join core.document_files as f on l.from_document_id = f.document_id and f.source_name = 'marcxml'
    where
        (
            l.from_document_id = asked.resolution_id and l.to_symbol <> asked.resolution_symbol
            and l.to_symbol in (select t.symbol from drafts as t)
        )
        or (l.from_document_id in (select t.document_id from drafts as t) and l.to_symbol = asked.resolution_symbol)
        or (l.from_document_id = asked.resolution_id and l.to_symbol = asked.committee_report)
        or (d.document_type = 'meeting_record' and l.to_symbol = asked.resolution_symbol)
),

-- A link that no line states as such rests on the words of the decision, on a voting record, or on equal titles.
inferred as (
    select
        'link' as fact,
        place,
        passage,
        rank + 2 as rank
    from decided
    where fact = 'adopted' and (select a.link_evidence not like 'same title%' from asked as a)
    union all
    -- A vote on a part of the draft may name the resolution too.
    select
        'link',
        'the sources of the vote',
        'vote/' || a.roll_call_id,
        8
    from core.actions as a
    inner join asked on a.resolution_symbol = asked.resolution_symbol
    where a.proposal_id = $proposal_id and contains(asked.link_evidence, 'voting record')
    union all
    select
        'link',
        d.symbol,
        d.document_id || '@title',
        9
    from asked
    inner join core.documents as d on asked.resolution_id = d.document_id
    where asked.link_evidence is not null
),

told as (
    select * from decided
    union all
    select * from cited
    union all
    select * from linked
    union all
    select * from inferred
)

select
    fact,
    min_by(place, (rank, passage)) as place,
    min_by(passage, (rank, passage)) as passage
from told
where passage is not null
group by fact
order by fact
