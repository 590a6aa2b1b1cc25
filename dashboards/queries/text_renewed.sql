-- One row per state that sponsors this text or the text before it in its line of resolutions.
-- state "State": Short name of the state.
-- meaning "Against the text before": renewed: on both lists held; new: on this one only; not yet: only on the one before.
-- previous_symbol "The text before": The resolution that this text's line continues.
-- n_meaning: States with the same meaning.
with step as (
    select
        any_value(e.from_resolution) as previous_symbol,
        any_value(b.proposal_id) as previous_id
    from core.proposals as p
    inner join timelines.family_edges as e on p.resolution_symbol = e.to_resolution and e.edge_kind = 'renews'
    inner join core.resolutions as r on e.from_resolution = r.resolution_symbol
    inner join core.proposals as b on e.from_resolution = b.resolution_symbol
    where p.proposal_id = $proposal_id
),

sponsors as (
    select
        s.state_code,
        bool_or(s.proposal_id = $proposal_id) as now,
        bool_or(s.proposal_id = step.previous_id) as before
    from core.sponsorships as s
    cross join step
    where s.is_sponsor and s.proposal_id in ($proposal_id, step.previous_id)
    group by s.state_code
)

select
    t.state_code,
    t.name as state,
    case when s.now and s.before then 'renewed' when s.now then 'new' else 'not yet' end as meaning,
    step.previous_symbol,
    step.previous_id,
    count(*) over (partition by s.now, s.before) as n_meaning
from step
inner join sponsors as s on true
inner join core.states as t using (state_code)
where
    exists (
        select 1 from core.sponsorships as b
        where b.proposal_id = step.previous_id
    )
order by meaning, t.name
