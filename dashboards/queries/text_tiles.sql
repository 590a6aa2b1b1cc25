-- One row per state that was a member or observer at the date of the text: what the lists held say of it.
-- meaning: first: sponsor; second: named and no longer a sponsor; none: not on the lists held; outside: observer.
-- n_meaning: States with the same meaning.
with text_date as (
    select coalesce(p.first_tabled_on, r.adopted_on, s.opened_on, current_date) as on_date
    from core.proposals as p
    left join core.resolutions as r on p.resolution_symbol = r.resolution_symbol
    left join core.sessions as s on p.session = s.session
    where p.proposal_id = $proposal_id
),

marked as (
    select
        t.state_code,
        t.name,
        t.tile_row,
        t.tile_column,
        case
            when s.is_sponsor then 'first'
            when s.state_code is not null then 'second'
            when t.status = 'observer' then 'outside'
            else 'none'
        end as meaning,
        s.first_role,
        s.listed_by
    from core.states as t
    cross join text_date
    left join core.sponsorships as s on t.state_code = s.state_code and s.proposal_id = $proposal_id
    where
        (t.admitted_on is null or t.admitted_on <= text_date.on_date)
        and (t.ended_on is null or t.ended_on > text_date.on_date)
)

select
    *,
    case
        when first_role is not null
            then replace(first_role, '_', ' ') || coalesce(', ' || strftime(listed_by, '%-d %B %Y'), '')
        else 'not on the lists held'
    end as note,
    count(*) over (partition by meaning) as n_meaning
from marked
order by state_code
