-- One row per member on the day of one roll call: how it voted; who was no member then is not in the grid.
-- meaning: yes, no, abstain or not_voting, as recorded; outside: the member is in no list held.
-- note: What the delegation said later, or why it did not vote.
-- n_meaning: States with the same meaning.
with votes as (
    select *
    from core.votes
    where roll_call_id = $roll_call_id
),

roll_call_day as (
    select coalesce(c.voted_on, s.opened_on) as voted_on
    from core.roll_calls as c
    left join core.sessions as s using (session)
    where c.roll_call_id = $roll_call_id
)

-- Of a fragment of a list the other members are shown too, as unknown; a whole list has a row for each member.
select
    t.state_code,
    t.name,
    t.tile_row,
    t.tile_column,
    coalesce(v.vote, 'outside') as meaning,
    case
        when v.intended_vote <> v.vote then 'said later: had intended ' || replace(v.intended_vote, '_', ' ')
        when v.vote is null then 'in no list held'
        else coalesce(replace(v.not_voting_reason, '_', ' '), 'as recorded')
    end as note,
    count(*) over (partition by v.vote) as n_meaning
from core.states as t
cross join roll_call_day as d
left join votes as v on t.state_code = v.state_code
where
    v.vote is not null
    or (
        exists (from votes)
        and t.status <> 'observer'
        and t.admitted_on <= d.voted_on
        and (t.ended_on is null or t.ended_on >= d.voted_on)
    )
qualify v.vote is not null or count(v.vote) over () < count(*) over () / 2
order by t.state_code
