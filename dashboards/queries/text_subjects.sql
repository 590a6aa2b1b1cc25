-- One row per subject heading that a catalogue gives the text.
-- subject "Subject"
select distinct s.subject
from core.document_subjects as s
inner join core.documents as d using (document_id)
where d.proposal_id = $proposal_id
order by s.subject
