select
    record_id,
    source_name,
    source_file,
    source_format,
    number_in_file,
    source_record_id,
    source,
    terms
from {{ ref('stg_catalogue_records') }}
