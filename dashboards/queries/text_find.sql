-- The text that an id, a symbol in any printed form, or a superseded id stands for.
with asked as (
    select upper(replace(replace(rtrim($text, '*'), ' ', ''), '%20', '')) as symbol
),

candidates as (
    select
        p.proposal_id,
        1 as preference
    from core.proposals as p
    where p.proposal_id = $text
    union all
    select
        a.current_id,
        2
    from core.id_aliases as a
    where a.kind = 'proposal' and a.old_id = $text
    union all
    select
        d.proposal_id,
        3
    from core.documents as d, asked
    where upper(replace(d.symbol, ' ', '')) in (asked.symbol, 'A/RES/' || asked.symbol) or d.document_id = $text
    union all
    select
        d.proposal_id,
        4
    from core.id_aliases as a
    inner join core.documents as d on a.current_id = d.document_id
    where a.kind = 'document' and a.old_id = $text
    union all
    select
        p.proposal_id,
        5
    from core.proposals as p, asked
    where upper(replace(p.resolution_symbol, ' ', '')) in (asked.symbol, 'A/RES/' || asked.symbol)
)

select proposal_id
from candidates
where proposal_id is not null
order by preference, proposal_id
limit 1
