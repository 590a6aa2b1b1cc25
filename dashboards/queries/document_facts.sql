-- One row per fact that was taken from the words of a document, in reading order; a list of votes is one.
-- kind "Kind of fact": Sponsor, decision, vote, statement, citation, time by which, link or subject.
-- fact "What was taken": The fact as the tables have it.
-- page "Page"
-- place "Where it says so": Page, leading to the words.
-- passage: Where the words stand in the stored document: document, first and last character.
with facts as (
    select
        'sponsor' as kind,
        coalesce(t.name, e.name_as_printed) || ': ' || replace(e.role, '_', ' ') as fact,
        e.page,
        e.span_start,
        e.span_end
    from core.sponsorship_events as e
    left join core.states as t using (state_code)
    where e.document_id = $document_id
    union all
    select
        'decision',
        concat_ws(', ', replace(a.result, '_', ' '), replace(a.how, '_', ' '), coalesce(a.draft_symbol, a.subject)),
        a.page,
        a.span_start,
        a.span_end
    from core.action_sources as a
    where a.document_id = $document_id
    union all
    select
        'vote taken',
        concat_ws(
            ': ', coalesce(c.resolution_symbol, c.document_symbol, c.subject),
            concat_ws('–', c.announced_yes, c.announced_no, c.announced_abstain)
        ),
        c.page,
        c.span_start,
        c.span_end
    from core.roll_call_sources as c
    where c.document_id = $document_id
    union all
    select
        'votes of states',
        count(*) || ' states: ' || replace(v.vote, '_', ' '),
        min(v.page),
        min(v.span_start),
        max(v.span_end)
    from core.vote_sources as v
    where v.document_id = $document_id and v.intended_vote is null and v.span_start is not null
    group by v.roll_call_id, v.source_roll_call_id, v.vote, v.page
    union all
    select
        'vote intended',
        t.name || ': ' || replace(v.intended_vote, '_', ' '),
        v.page,
        v.span_start,
        v.span_end
    from core.vote_sources as v
    inner join core.states as t using (state_code)
    where v.document_id = $document_id and v.intended_vote is not null
    union all
    select
        'statement',
        coalesce(t.name, s.name_as_printed, s.speaker_as_printed) || ': ' || replace(s.kind, '_', ' '),
        s.page,
        s.span_start,
        s.span_end
    from core.statements as s
    left join core.states as t using (state_code)
    where s.document_id = $document_id
    union all
    select
        'citation',
        concat_ws(' ', c.verb, c.cited_symbol),
        c.page,
        c.span_start,
        c.span_end
    from core.citations as c
    where c.document_id = $document_id
    union all
    select
        'time by which',
        concat_ws(': ', c.due_text, c.action),
        c.page,
        c.span_start,
        c.span_end
    from timelines.commitments as c
    where c.document_id = $document_id
    union all
    select
        'link',
        replace(n.link_kind, '_', ' ') || ' ' || n.to_symbol,
        n.page,
        n.span_start,
        n.span_end
    from core.links as n
    where n.from_document_id = $document_id
)

select
    kind,
    fact,
    page,
    'page ' || page as place,
    $document_id || ':' || span_start || '-' || span_end as passage
from facts
where span_start is not null
order by span_start, span_end, kind, fact
