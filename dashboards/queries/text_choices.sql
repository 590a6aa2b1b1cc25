-- One row per text that a dossier can be opened for, newest first.
select
    p.proposal_id,
    p.title,
    p.session,
    coalesce(max(d.symbol), p.resolution_symbol, 'without symbol') as symbol,
    coalesce(p.first_tabled_on, max(r.adopted_on)) as dated_on
from core.proposals as p
left join core.documents as d on p.proposal_id = d.proposal_id and d.document_type <> 'resolution'
left join core.resolutions as r on p.resolution_symbol = r.resolution_symbol
group by p.proposal_id, p.title, p.session, p.resolution_symbol, p.first_tabled_on
order by dated_on desc nulls last, p.proposal_id asc
