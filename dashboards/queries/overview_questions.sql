-- One row per question to start with that what is held answers, each with what its link leads to.
-- question: added, changed, apart, listed or asked.
-- n: What the answer counts: states added, members of the group, requests.
-- title: Title of the text or line.
-- from_number: Number of the earliest resolution of the line of which votes are held; to_number of the latest.
with texts as (
    select
        p.proposal_id,
        p.title,
        d.symbol,
        s.opened_on
    from core.proposals as p
    left join core.documents as d on p.latest_document_id = d.document_id
    left join core.sessions as s on p.session = s.session
),

listed as (
    select
        t.*,
        s.state_code,
        n.name as state,
        s.first_role = 'revision' as is_added,
        count(*) filter (where s.first_role = 'revision') over (partition by s.proposal_id) as n_added,
        bool_or(s.first_role in ('introduced', 'first_page')) over (partition by s.proposal_id) as is_first_list_known,
        count(*) over (partition by s.proposal_id) as n_listed
    from core.sponsorships as s
    inner join texts as t on s.proposal_id = t.proposal_id
    inner join core.states as n on s.state_code = n.state_code
    where s.listed_by is not null
),

added as (
    select
        'added' as question,
        proposal_id,
        title,
        symbol,
        n_added as n
    from listed
    where is_first_list_known and n_added > 0
    order by opened_on desc nulls last, n_added desc, proposal_id asc
    limit 1
),

changed as (
    select
        'changed' as question,
        f.family_id,
        f.title,
        replace(arg_max(m.resolution_symbol, m.adopted_on), 'A/RES/', '') as to_number,
        replace(arg_min(m.resolution_symbol, m.adopted_on), 'A/RES/', '') as from_number,
        arg_max(m.session, m.adopted_on) as to_session,
        arg_min(m.session, m.adopted_on) as from_session
    from timelines.families as f
    inner join timelines.family_members as m on f.family_id = m.family_id and m.is_vote_held
    group by f.family_id, f.title, f.n_votes_held
    having count(distinct m.adopted_on) > 1
    -- The line that most readers know, then the one that was voted on most often.
    order by f.title ilike '%embargo%cuba%' desc, f.n_votes_held desc, f.family_id asc
    limit 1
),

apart as (
    select
        'apart' as question,
        m.session,
        m.group_code,
        g.name as group_name,
        count(*) as n
    from coalitions.majority_voting as m
    inner join core.groups as g on m.group_code = g.group_code
    left join core.sessions as s on m.session = s.session
    where m.scope = 'plenary_adoption'
    group by m.session, m.group_code, g.name, s.opened_on
    -- The newest session of which many votes are held.
    order by median(m.n_votes) > 50 desc, s.opened_on desc nulls last, n desc, m.group_code asc
    limit 1
),

asked as (
    select
        'asked' as question,
        d.proposal_id,
        d.title,
        d.symbol,
        count(*) as n,
        count(coalesce(c.due_to::varchar, c.due_session)) as n_dated
    from timelines.commitments as c
    inner join core.documents as d on c.document_id = d.document_id
    left join core.sessions as s on d.session = s.session
    where c.addressee = 'Secretary-General' and d.proposal_id is not null and d.symbol is not null
    group by d.proposal_id, d.title, d.symbol, s.opened_on, c.status_of_text
    order by c.status_of_text = 'adopted' desc, least(n_dated, 3) desc, s.opened_on desc nulls last, n_dated desc, d.symbol asc
    limit 1
),

state_listed as (
    select
        'listed' as question,
        proposal_id,
        title,
        symbol,
        state_code,
        state
    from listed
    order by is_first_list_known and is_added desc, opened_on desc nulls last, n_added desc, n_listed desc, proposal_id asc, state asc
    limit 1
)

from added
union all by name
from changed
union all by name
from apart
union all by name
from state_listed
union all by name
from asked
