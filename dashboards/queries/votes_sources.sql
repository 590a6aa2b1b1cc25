-- One row per source of one roll call, the one whose list of states is shown first.
-- source_name "Source"
-- source_roll_call_id "Its id": Id of the roll call in that source.
-- is_list_chosen "List shown": Whether the votes of states shown here are those of this source.
-- day "Date": Day of the vote; the month alone where the source does not know the day.
-- subject_kind "Kind": The text as a whole, a paragraph, an amendment or a motion.
-- announced "Announced": Votes in favour, against and abstentions as the source announces them.
-- listed "Listed": States listed in favour, against, abstaining and not voting.
-- match_evidence "Why it is the same vote"
-- place "Where it says so": Page of the document, or field of the record, leading to it.
-- passage: What the place leads to: words of a stored document, or a field of a record.
-- file "File": File that it was read from.
select
    q.source_name,
    q.source_roll_call_id,
    q.is_list_chosen,
    left(cast(q.voted_on as varchar), if(q.voted_on_precision = 'month', 7, 10)) as day,
    q.subject_kind,
    nullif(concat_ws('–', q.announced_yes, q.announced_no, q.announced_abstain), '') as announced,
    nullif(concat_ws('–', q.listed_yes, q.listed_no, q.listed_abstain, q.listed_not_voting), '') as listed,
    q.match_evidence,
    coalesce(d.symbol || ', page ' || q.page, 'field ' || q.field) as place,
    coalesce(
        q.document_id || ':' || q.span_start || '-' || q.span_end,
        if(
            q.source_name in ('unvotes', 'voeten', 'undl_voting_csv'), null,
            q.record_id || '@' || q.field || coalesce('@' || q.symbol_as_printed, '')
        )
    ) as passage,
    q.source_file,
    parse_filename(q.source_file) as file
from core.roll_call_sources as q
left join core.documents as d on q.document_id = d.document_id
where q.roll_call_id = $roll_call_id
order by q.is_list_chosen desc, q.source_name asc, q.source_roll_call_id asc
