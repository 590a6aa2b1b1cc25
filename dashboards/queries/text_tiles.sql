-- One row per state that was a member or observer at the date of the text: what the lists held say of it.
-- meaning: first: sponsor; second: no longer one; third: member of the group it is put forward for; none: on no list held.
-- n_meaning: States with the same meaning.
with text_date as (
    select coalesce(p.first_tabled_on, r.adopted_on, s.opened_on, current_date) as on_date
    from core.proposals as p
    left join core.resolutions as r on p.resolution_symbol = r.resolution_symbol
    left join core.sessions as s on p.session = s.session
    where p.proposal_id = $proposal_id
),

represented as (
    select
        e.state_code,
        string_agg(g.name, ', ' order by g.name) as group_name
    from core.group_sponsors_expanded as e
    inner join core.groups as g using (group_code)
    where e.proposal_id = $proposal_id
    group by e.state_code
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
            when p.state_code is not null then 'third'
            when t.status = 'observer' then 'outside'
            else 'none'
        end as meaning,
        case
            when s.first_role is not null
                then replace(s.first_role, '_', ' ') || coalesce(', ' || strftime(s.listed_by, '%-d %B %Y'), '')
            else coalesce('by membership of the ' || p.group_name, 'on no list held')
        end as note
    from core.states as t
    cross join text_date
    left join core.sponsorships as s on t.state_code = s.state_code and s.proposal_id = $proposal_id
    left join represented as p on t.state_code = p.state_code
    where
        (t.admitted_on is null or t.admitted_on <= text_date.on_date)
        and (t.ended_on is null or t.ended_on > text_date.on_date)
)

select
    *,
    count(*) over (partition by meaning) as n_meaning
from marked
order by state_code
