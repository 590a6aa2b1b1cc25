-- One row per sponsor of the text that is no state: a group, an organ, or a name that nobody knows.
-- names: As printed; parts of one group stand together, as do the versions that name it.
-- place "Where it says so": Document and page, or field of the record, leading to it.
-- passage: What the place leads to: words of a stored document, or a field of a record.
select
    e.sponsor_kind,
    list(distinct e.name_as_printed order by length(e.name_as_printed) desc, e.name_as_printed) as names,
    e.group_code,
    min_by(coalesce(d.symbol || ', page ' || e.page, 'record, ' || e.field), (-length(e.name_as_printed), e.document_id)) as place,
    min_by(
        coalesce(
            e.document_id || ':' || e.span_start || '-' || e.span_end, e.record_id || '@' || e.field || '@' || e.name_as_printed
        ),
        (-length(e.name_as_printed), e.document_id)
    ) as passage
from core.sponsorship_events as e
left join core.documents as d using (document_id)
where e.proposal_id = $proposal_id and e.sponsor_kind <> 'state'
group by e.sponsor_kind, coalesce(e.group_code, e.name_as_printed), e.group_code
order by e.sponsor_kind, names
