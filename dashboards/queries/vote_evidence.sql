-- One row per source that has the vote of one state in one roll call, the one whose list is shown first.
-- source_name "Source"
-- vote "Vote": The vote as the source records it.
-- place "Where it says so": Page of the document, or field of the record, leading to it.
-- intended_vote "Said later": What the state later said it had intended, as the source records it.
-- name_as_printed "Name in the source": Name of the state as the source prints it.
-- code "Code": Code of the state in the source.
-- is_list_chosen "List shown": Whether the votes of states shown elsewhere are those of this source.
-- its_number "Its number": Number of the roll call in the source.
-- passage: What the place leads to: words of a stored document, or a field of a record.
-- file "File": File that it was read from.
select
    v.source_name,
    v.vote,
    v.intended_vote,
    v.name_as_printed,
    v.code,
    s.is_list_chosen,
    v.source_roll_call_id as its_number,
    coalesce(d.symbol || ', page ' || v.page, 'field ' || v.field) as place,
    coalesce(
        v.document_id || ':' || v.span_start || '-' || v.span_end,
        if(
            v.source_name in ('unvotes', 'voeten', 'undl_voting_csv'), null,
            v.record_id || '@' || v.field || '@' || coalesce(v.name_as_printed, v.code)
        )
    ) as passage,
    parse_filename(s.source_file) as file
from core.vote_sources as v
left join core.roll_call_sources as s
    on
        v.source_name = s.source_name
        and v.source_roll_call_id = s.source_roll_call_id
        and v.roll_call_id = s.roll_call_id
left join core.documents as d on v.document_id = d.document_id
where v.roll_call_id = $roll_call_id and ($state_code is null or v.state_code = $state_code)
order by s.is_list_chosen desc nulls last, v.source_name asc, v.record_id asc, v.span_start asc
