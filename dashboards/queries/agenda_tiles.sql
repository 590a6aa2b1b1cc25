-- One row per state that was a member or observer when the session opened: which of two texts it sponsors.
-- meaning: first: the first text; second: the second; third: both; none: neither by the lists held; outside: observer.
-- n_meaning: States with the same meaning.
with sponsors as (
    select
        state_code,
        bool_or(proposal_id = $text_a) as sponsors_a,
        bool_or(proposal_id = $text_b) as sponsors_b
    from core.sponsorships
    where proposal_id in ($text_a, $text_b) and is_sponsor
    group by state_code
),

marked as (
    select
        t.state_code,
        t.name,
        t.tile_row,
        t.tile_column,
        case
            when s.sponsors_a and s.sponsors_b then 'third'
            when s.sponsors_a then 'first'
            when s.sponsors_b then 'second'
            when t.status = 'observer' then 'outside'
            else 'none'
        end as meaning
    from core.states as t
    left join sponsors as s using (state_code)
    left join core.sessions as o on o.session = $session
    where
        (t.admitted_on is null or t.admitted_on <= coalesce(o.closed_on, current_date))
        and (t.ended_on is null or t.ended_on > coalesce(o.opened_on, current_date))
)

select
    *,
    'by the lists held' as note,
    count(*) over (partition by meaning) as n_meaning
from marked
order by state_code
