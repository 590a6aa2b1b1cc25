-- One row per session, layer and chosen state: the community into which it falls, newest session first.
-- session "Session"
-- layer "Of"
-- name "State"
-- label "Community"
-- n_members "Members"
-- is_with_first "With the first": Whether it falls into the same community as the first of the chosen states.
-- stability "Stability"
-- n_texts "Texts": Texts of the session that the ties rest on.
-- is_full: Whether these are 20 or more.
-- n_communities "Communities"
-- modularity "Modularity"
-- is_unstable: Whether the stability is below 0.8, so that another division is nearly as good for the state.
-- meaning: same: with the first of the chosen states; apart: in another community; alone: the only member of its own.
with chosen as (
    select
        c.*,
        list_position(cast($state_codes as varchar[]), c.state_code) as place
    from coalitions.communities as c
    where c.is_default_gamma and list_contains(cast($state_codes as varchar[]), c.state_code)
)

select
    c.session,
    try_cast(c.session as integer) as session_no,
    c.layer,
    c.state_code,
    t.name,
    c.community,
    c.label,
    c.n_members,
    c.n_communities,
    c.stability,
    coalesce(c.stability < 0.8, false) as is_unstable,
    c.modularity,
    d.n_texts,
    d.n_texts >= 20 as is_full,
    c.place,
    f.label as label_of_first,
    if(c.place = 1, null, c.community = f.community) as is_with_first,
    case
        when f.community is null then 'unknown'
        when c.community = f.community then 'same'
        when c.n_members = 1 then 'alone'
        else 'apart'
    end as meaning
from chosen as c
inner join core.states as t on c.state_code = t.state_code
left join chosen as f on c.session = f.session and c.layer = f.layer and f.place = 1
left join coalitions.community_sessions as d on c.session = d.session and c.layer = d.layer and c.gamma = d.gamma
left join core.sessions as s on c.session = s.session
order by s.opened_on desc nulls last, c.session asc, c.layer desc, c.place asc
