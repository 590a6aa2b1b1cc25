-- One row per decision of a body on the text, oldest first.
-- acted_on "Date"
-- body "Body": Main Committee that decided, or the plenary.
-- on_what "On": The text as a whole, or the part that was decided on.
-- how "How"
-- result "Result"
-- text_state "Text was"
-- tally "Vote": Votes in favour, against and abstentions, leading to the roll call.
-- meeting_symbol "Meeting"
-- place "Where it says so": Document and page, field of the record, or the sources of the vote; leading there.
-- passage: What the place leads to: words of a stored document, a field of a record, or a vote in each source.
with catalogued as (
    select
        action_id,
        min(record_id) as record_id,
        min_by(field, record_id) as field
    from core.action_sources
    where source_name = 'marcxml' and document_id is not null and field is not null
    group by action_id
)

select
    a.action_id,
    a.acted_on,
    coalesce(a.committee, a.stage) as body,
    if(a.is_on_whole_text, 'the text as a whole', coalesce(a.subject, replace(a.subject_kind, '_', ' '))) as on_what,
    a.how,
    a.result,
    a.text_state,
    a.roll_call_id,
    nullif(concat_ws(
        '–',
        coalesce(a.announced_yes, c.yes),
        coalesce(a.announced_no, c.no),
        coalesce(a.announced_abstain, c.abstain)
    ), '') as tally,
    coalesce(a.meeting_symbol, c.meeting_symbol) as meeting_symbol,
    coalesce(
        coalesce(d.symbol, 'document without symbol') || ', page ' || a.page, 'record, ' || s.field,
        d.symbol, 'the sources of the vote'
    ) as place,
    coalesce(
        a.document_id || ':' || a.span_start || '-' || a.span_end,
        s.record_id || '@' || s.field,
        a.document_id || '@adopted_on',
        'vote/' || a.roll_call_id
    ) as passage
from core.actions as a
left join catalogued as s on a.action_id = s.action_id and a.field is not null
left join core.roll_calls as c on a.roll_call_id = c.roll_call_id
left join core.documents as d on a.document_id = d.document_id
where a.proposal_id = $proposal_id
order by a.acted_on nulls last, a.stage, a.is_on_whole_text, a.action_id
