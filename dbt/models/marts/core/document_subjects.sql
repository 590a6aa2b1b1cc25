select
    ranked.document_id,
    subjects.subject,
    min(subjects.subject_no) as subject_no,
    arg_min(subjects.field, (subjects.subject_no, subjects.field)) as field
from {{ ref('stg_subjects') }} as subjects
inner join {{ ref('int_records_ranked') }} as ranked on subjects.record_id = ranked.record_id
group by ranked.document_id, subjects.subject
