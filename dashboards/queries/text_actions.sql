-- One row per decision of a body on the text, oldest first.
-- acted_on "Date"
-- body "Body": Main Committee that decided, or the plenary.
-- how "How"
-- result "Result"
-- text_state "Text": Whether the text stood as tabled, as revised orally or as amended.
-- tally "Vote": Votes in favour, against and abstentions, leading to the roll call.
-- meeting_symbol "Meeting"
-- place "Where it says so": Document and page, leading to the passage.
-- passage: Where the words stand in the stored document: document, first and last character.
select
    a.action_id,
    a.acted_on,
    coalesce(a.committee, a.stage) as body,
    a.how,
    a.result,
    a.text_state,
    a.roll_call_id,
    concat_ws(
        '–', coalesce(c.announced_yes, c.listed_yes), coalesce(c.announced_no, c.listed_no), coalesce(c.announced_abstain, c.listed_abstain)
    ) as tally,
    c.subject_kind,
    c.subject,
    coalesce(a.meeting_symbol, c.meeting_symbol) as meeting_symbol,
    coalesce(d.symbol, 'document without symbol') || coalesce(', page ' || a.page, '') as place,
    a.document_id || ':' || a.span_start || '-' || a.span_end as passage
from core.actions as a
left join core.roll_calls as c on a.roll_call_id = c.roll_call_id
left join core.documents as d on a.document_id = d.document_id
where a.proposal_id = $proposal_id
order by a.acted_on nulls last, a.stage, a.action_id
