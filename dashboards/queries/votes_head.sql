-- One row: a roll call, what it was on, and what came of it.
-- yes: Votes in favour as announced, else states listed in favour.
-- n_listed: Members with a row, whether they voted or not; null where no list of states is held.
-- n_unlisted: Of a fragment of a list, the other members on that day; a whole list has a row for each member.
-- n_intended: States that said later that they had intended another vote.
-- n_apart: States that voted unlike the majority of the other members of their regional group.
with decided as (
    select
        roll_call_id,
        min(proposal_id) as proposal_id
    from core.actions
    where roll_call_id = $roll_call_id
    group by roll_call_id
),

listed as (
    select
        nullif(count(v.vote), 0) as n_listed,
        count(*) as n_members
    from core.roll_calls as c
    left join core.sessions as s on c.session = s.session
    cross join core.states as t
    left join core.votes as v on t.state_code = v.state_code and v.roll_call_id = $roll_call_id
    where
        c.roll_call_id = $roll_call_id
        and (
            v.vote is not null
            or (
                t.status <> 'observer'
                and t.admitted_on <= coalesce(c.voted_on, s.opened_on)
                and (t.ended_on is null or t.ended_on >= coalesce(c.voted_on, s.opened_on))
            )
        )
)

select
    c.*,
    coalesce(r.title, p.title, c.title) as text_title,
    coalesce(a.proposal_id, c.resolution_symbol, c.document_symbol) as text_id,
    c.document_id || ':' || c.span_start || '-' || c.span_end as passage,
    d.symbol as recorded_in,
    coalesce(
        (
            select list(distinct [i.session, i.item] order by [i.session, i.item])
            from core.documents as t
            inner join core.document_agenda_items as i using (document_id)
            where t.proposal_id = a.proposal_id
        ),
        (
            select [[i.session, i.item]] from core.agenda_items as i
            where i.session = c.session and i.item = c.item
        )
    ) as items,
    l.n_listed,
    if(l.n_listed < l.n_members / 2, l.n_members - l.n_listed, 0) as n_unlisted,
    (
        select count(*) from core.votes as v
        where v.roll_call_id = c.roll_call_id and v.intended_vote is not null and v.intended_vote <> v.vote
    ) as n_intended,
    (
        select len(list_distinct(flatten(list(g.states_apart))))
        from coalitions.roll_call_cohesion as g
        inner join core.groups as o using (group_code)
        where g.roll_call_id = c.roll_call_id and o.kind = 'regional'
    ) as n_apart,
    (
        select list(distinct i.issue order by i.issue) from core.roll_call_issues as i
        where i.roll_call_id = c.roll_call_id
    ) as issues
from core.roll_calls as c
left join decided as a on c.roll_call_id = a.roll_call_id
left join core.proposals as p on a.proposal_id = p.proposal_id
left join core.resolutions as r on c.resolution_symbol = r.resolution_symbol
cross join listed as l
left join core.documents as d on c.document_id = d.document_id
where c.roll_call_id = $roll_call_id
