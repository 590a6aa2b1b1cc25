-- On which sources does a roll call rest, and do they agree?
-- Group: Texts and evidence
select
    s.roll_call_id,
    s.source_name,
    s.is_list_chosen,
    s.match_evidence,
    s.listed_yes,
    s.listed_no,
    s.listed_abstain,
    s.document_id,
    s.page,
    s.source_file
from core.roll_call_sources as s
inner join core.roll_calls as r using (roll_call_id)
order by r.n_sources desc, s.roll_call_id asc, s.source_name asc
limit 100
