-- One row per present member or observer: what it sponsors in one session, those that sponsor most first.
-- n_sponsored "Texts it sponsors": Texts of the session that the state sponsors, by the lists held.
-- state "State": Short name of the state.
-- n_on_behalf "On behalf of others": Those of them on whose list it stands on behalf of a group of states.
-- closest "Most often with": State with which it sponsors most texts of the session.
-- n_closest "Texts together": Texts of the session that both sponsor.
-- regional_group "Regional group"
-- on_behalf_of: On whose behalf most of these.
-- n_with_list: Texts of the session of which a list of sponsors is held.
-- n_final: Those of them whose list is final.
-- n_sponsors: States that sponsor at least one of them.
-- n_as_often: States that sponsor as many as this one, itself left out.
-- meaning: first: at least half as many texts as the state with most; lesser: fewer; none: on no list held; outside: observer on no list.
-- n_meaning: States with the same meaning.
with sponsored as (
    select
        s.state_code,
        count(*) as n_sponsored,
        count(s.on_behalf_of) as n_on_behalf,
        mode(s.on_behalf_of) as on_behalf_of
    from core.sponsorships as s
    inner join core.proposals as p using (proposal_id)
    where s.is_sponsor and p.session = $session
    group by s.state_code
),

pairs as (
    select
        state_a as state_code,
        state_b as other_code,
        n_both,
        jaccard
    from coalitions.cosponsorship_pairs
    where session = $session and n_both > 0
    union all
    select
        state_b,
        state_a,
        n_both,
        jaccard
    from coalitions.cosponsorship_pairs
    where session = $session and n_both > 0
),

closest as (
    select
        state_code,
        max_by(other_code, (n_both, jaccard, other_code)) as other_code,
        max(n_both) as n_closest
    from pairs
    group by state_code
),

marked as (
    select
        t.state_code,
        t.name,
        t.name as state,
        t.formal_name,
        g.name as regional_group,
        t.tile_row,
        t.tile_column,
        coalesce(s.n_sponsored, 0) as n_sponsored,
        coalesce(s.n_on_behalf, 0) as n_on_behalf,
        s.on_behalf_of,
        o.name as closest,
        c.other_code as closest_code,
        c.n_closest,
        case
            when s.n_sponsored >= (select max(n_sponsored) from sponsored) / 2 then 'first'
            when s.n_sponsored > 0 then 'lesser'
            when t.status = 'observer' then 'outside'
            else 'none'
        end as meaning,
        coalesce(s.n_sponsored || if(s.n_sponsored = 1, ' text', ' texts'), 'on no list held') as note
    from core.states as t
    left join sponsored as s using (state_code)
    left join closest as c using (state_code)
    left join core.states as o on c.other_code = o.state_code
    left join core.groups as g on t.regional_group = g.group_code
    where t.ended_on is null
)

select
    *,
    count(*) over (partition by meaning) as n_meaning,
    count(*) over (partition by n_sponsored) - 1 as n_as_often,
    count(*) filter (where n_sponsored > 0) over () as n_sponsors,
    (
        select count(distinct s.proposal_id)
        from core.sponsorships as s
        inner join core.proposals as p using (proposal_id)
        where s.is_sponsor and p.session = $session
    ) as n_with_list,
    (
        select count(distinct s.proposal_id)
        from core.sponsorships as s
        inner join core.proposals as p using (proposal_id)
        where s.is_sponsor and p.session = $session and p.sponsor_list_status = 'final'
    ) as n_final
from marked
order by n_sponsored desc, name asc
