-- One row per fact that was taken from one record: a list of votes is one.
-- field "Field": Field of the record that says so.
-- kind "Kind of fact": Sponsor, decision, vote, statement, citation, time by which, link or subject.
-- fact "What was taken": The fact as the tables have it.
-- as_printed "As on record": The words of the field that it was read from.
select
    e.field,
    'sponsor' as kind,
    coalesce(t.name, e.name_as_printed) || ': ' || replace(e.role, '_', ' ') as fact,
    e.name_as_printed as as_printed
from core.sponsorship_events as e
left join core.states as t using (state_code)
where e.record_id = $record_id and e.field is not null
union all
select
    a.field,
    'decision',
    concat_ws(', ', replace(a.result, '_', ' '), replace(a.how, '_', ' '), coalesce(a.draft_symbol, a.resolution_symbol)),
    null
from core.action_sources as a
where a.record_id = $record_id and a.field is not null
union all
select
    c.field,
    'vote taken',
    concat_ws(
        ': ', coalesce(c.resolution_symbol, c.document_symbol, c.subject),
        concat_ws('–', c.announced_yes, c.announced_no, c.announced_abstain)
    ),
    c.symbol_as_printed
from core.roll_call_sources as c
where c.record_id = $record_id and c.field is not null
union all
select
    v.field,
    'votes of states',
    count(*) || ' states: ' || replace(v.vote, '_', ' '),
    string_agg(coalesce(v.name_as_printed, v.code), ', ' order by coalesce(v.name_as_printed, v.code))
from core.vote_sources as v
where
    v.record_id = $record_id and v.field is not null
    and v.source_name not in ('unvotes', 'voeten', 'undl_voting_csv')
group by v.field, v.vote
union all
select
    n.field,
    'link',
    replace(n.link_kind, '_', ' ') || ' ' || n.to_symbol,
    n.evidence
from core.links as n
inner join core.document_files as f on n.from_document_id = f.document_id and f.record_id = $record_id
where n.field is not null
union all
select
    s.field,
    'subject',
    s.subject,
    null
from core.document_subjects as s
inner join core.document_files as f on s.document_id = f.document_id and f.record_id = $record_id
where s.field is not null
order by field, kind, fact
