-- One row per state that sponsors a text under one item, and which of the texts.
-- state "State": Short name of the state.
-- n_texts "Texts": Texts under the item that the state sponsors, by the lists held.
-- texts "Which": Their symbols.
select
    s.state_code,
    t.name as state,
    count(distinct s.proposal_id) as n_texts,
    list(distinct coalesce(d.symbol, s.proposal_id) order by coalesce(d.symbol, s.proposal_id)) as texts
from core.sponsorships as s
inner join core.states as t using (state_code)
inner join (
    select
        d.proposal_id,
        max(d.symbol) filter (where d.document_type <> 'resolution') as symbol
    from core.documents as d
    inner join core.document_agenda_items as i using (document_id)
    where i.session = $session and i.item = $item
    group by d.proposal_id
) as d on s.proposal_id = d.proposal_id
where s.is_sponsor
group by s.state_code, t.name
order by n_texts desc, t.name asc
