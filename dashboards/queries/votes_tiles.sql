-- One row per member on the day of one roll call: how it voted; who was no member then is not in the grid.
-- meaning: yes, no, abstain or not_voting, as recorded.
-- note: What the delegation said later, or why it did not vote.
-- n_meaning: States with the same meaning.
select
    v.state_code,
    t.name,
    t.tile_row,
    t.tile_column,
    v.vote as meaning,
    coalesce(
        if(v.intended_vote <> v.vote, 'said later: had intended ' || replace(v.intended_vote, '_', ' '), null),
        replace(v.not_voting_reason, '_', ' '),
        'as recorded'
    ) as note,
    count(*) over (partition by v.vote) as n_meaning
from core.votes as v
inner join core.states as t using (state_code)
where v.roll_call_id = $roll_call_id
order by v.state_code
