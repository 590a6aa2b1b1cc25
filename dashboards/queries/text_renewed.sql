-- One row per state that sponsors this text or the text before it in its line, by the lists held.
-- state "State": Short name of the state.
-- meaning "Against the text before": renewed: on both lists held; new: on this one only; not yet: only on the one before.
-- is_certain "Settled by the lists": Whether the lists held settle that: a list that is not final leaves open who else is on it.
-- previous_symbol "The text before": The resolution that this text's line continues, else its draft.
-- n_meaning: States with the same meaning.
select
    t.state_code,
    t.name as state,
    case r.by_lists_held when 'on_both' then 'renewed' when 'on_this_only' then 'new' else 'not yet' end as meaning,
    r.change is not null as is_certain,
    coalesce(r.earlier_resolution_symbol, r.earlier_proposal_id) as previous_symbol,
    r.earlier_proposal_id as previous_id,
    r.sponsor_list_status,
    r.earlier_sponsor_list_status,
    count(*) over (partition by r.by_lists_held) as n_meaning
from coalitions.sponsor_renewals as r
inner join core.states as t using (state_code)
where r.proposal_id = $proposal_id and r.earlier_sponsor_list_status <> 'none_held'
order by meaning, t.name
