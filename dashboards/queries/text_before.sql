-- One row per resolution, else text, that this text continues, and whether a list of its sponsors is held.
-- passage: Where this text cites the one before, else its title: words of a stored document, or the sources of its vote.
-- previous_symbol: Resolution that the line of this text comes from, else the text of the same title in an earlier session.
with steps as (
    select
        e.from_resolution as previous_symbol,
        e.evidence,
        e.grade,
        r.adopted_on,
        b.proposal_id as previous_id
    from core.proposals as p
    inner join timelines.family_edges as e on p.resolution_symbol = e.to_resolution
    left join core.resolutions as r on e.from_resolution = r.resolution_symbol
    left join core.proposals as b on e.from_resolution = b.resolution_symbol
    where p.proposal_id = $proposal_id
),

titled as (
    select distinct
        coalesce(earlier_resolution_symbol, earlier_proposal_id) as previous_symbol,
        evidence,
        grade,
        cast(null as date) as adopted_on,
        earlier_proposal_id as previous_id
    from coalitions.sponsor_renewals
    where proposal_id = $proposal_id and not exists (select 1 from steps)
),

earlier as (
    select * from steps
    union all
    select * from titled
),

cited as (
    select
        c.cited_symbol,
        min(c.document_id || ':' || c.span_start || '-' || c.span_end) as passage
    from core.citations as c
    inner join core.documents as d using (document_id)
    where d.proposal_id = $proposal_id
    group by c.cited_symbol
),

titled_in as (
    select max(d.document_id) || '@title' as passage
    from core.documents as d
    where d.proposal_id = $proposal_id and d.title is not null
),

-- Of a text known by its vote alone, the title is that of the sources of the vote.
voted_on as (
    select 'vote/' || r.roll_call_id as passage
    from core.proposals as p
    inner join core.resolutions as r using (resolution_symbol)
    where p.proposal_id = $proposal_id and r.roll_call_id is not null
)

select
    s.previous_symbol,
    coalesce(c.passage, t.passage, v.passage) as passage,
    s.evidence,
    s.grade,
    s.previous_id,
    b.session,
    coalesce(b.sponsor_list_status, 'none_held') as sponsor_list_status
from earlier as s
left join core.proposals as b on s.previous_id = b.proposal_id
left join cited as c on s.previous_symbol = c.cited_symbol
left join titled_in as t on true
left join voted_on as v on true
order by s.adopted_on desc nulls last, s.previous_symbol asc
