select
    record_id,
    source_name,
    source_file,
    source_format,
    sha256,
    number_in_file,
    parser_version,
    source_record_id,
    nullif(trim(source), '') as source,
    nullif(trim(terms), '') as terms,
    loaded_at
from {{ source('landing', 'catalogue_records') }}
