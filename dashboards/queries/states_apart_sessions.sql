-- One row per session with roll calls of one scope on which at least two of the chosen states voted, newest first.
-- session "Session"
-- n_shared "Roll calls": Roll calls on which at least two of them said yes or no or abstained.
-- n_different "Voted differently": Of these, those on which their votes were not all the same.
-- n_opposite "Yes against no": Of these, those on which one voted yes and another no.
-- is_shown_first: True for the newest session in which they differ on one of 20 roll calls or more, else the newest.
with cast_votes as (
    select
        c.session,
        v.roll_call_id,
        count(*) as n_votes,
        count(distinct v.vote) as n_sides,
        bool_or(v.vote = 'yes') and bool_or(v.vote = 'no') as is_opposite
    from core.votes as v
    inner join core.roll_calls as c on v.roll_call_id = c.roll_call_id
    where
        list_contains(cast($state_codes as varchar[]), v.state_code)
        and v.vote <> 'not_voting'
        and c.session is not null
        and case $scope
            when 'plenary_adoption' then c.stage = 'plenary' and c.is_adoption
            when 'plenary_all' then c.stage = 'plenary'
            else c.stage = 'committee'
        end
    group by c.session, v.roll_call_id
)

select
    v.session,
    count(*) as n_shared,
    count(*) filter (where v.n_sides > 1) as n_different,
    count(*) filter (where v.is_opposite) as n_opposite,
    row_number() over (
        order by n_different > 0 desc, n_shared >= 20 desc, s.opened_on desc nulls last, v.session asc
    ) = 1 as is_shown_first
from cast_votes as v
left join core.sessions as s on v.session = s.session
where v.n_votes > 1
group by v.session, s.opened_on
order by s.opened_on desc nulls last, v.session asc
