select
    code_scheme,
    code,
    name_known,
    name_as_printed,
    {{ fold_text('coalesce(name_known, name_as_printed)') }} as folded_name,
    cast(row_number() over (order by code_scheme, code, name_known, name_as_printed) as integer) as voter_no
from (
    select distinct
        code_scheme,
        code,
        name_known,
        name_as_printed
    from {{ ref('stg_votes') }}
) as spellings
