select
    record_id,
    subject_no,
    nullif(trim(subject), '') as subject,
    field
from {{ source('landing', 'subjects') }}
