-- Which states were added between a draft and its revision? Only where the draft as first tabled is held
-- Group: Sponsors
select
    p.session,
    p.proposal_id,
    p.title,
    e.document_id,
    count(distinct s.state_code) as n_added,
    string_agg(distinct s.name, ', ' order by s.name) as states
from core.sponsorship_events as e
inner join core.proposals as p using (proposal_id)
inner join core.states as s using (state_code)
where
    p.is_first_version_held
    and e.role = 'revision'
    and not exists (
        from core.sponsorship_events as b
        where b.proposal_id = e.proposal_id and b.state_code = e.state_code and b.role = 'first_page'
    )
group by all
order by n_added desc, e.document_id asc
