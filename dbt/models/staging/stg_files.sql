select
    source_file,
    sha256,
    size,
    modified_ns,
    parser_version,
    source_name,
    symbol_given,
    status,
    read_as,
    n_records,
    n_rejects,
    loaded_at,
    first_seen_at
from {{ source('landing', 'files') }}
