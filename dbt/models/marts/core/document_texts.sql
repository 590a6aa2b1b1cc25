select
    ranked.document_id,
    pages.page,
    pages.text,
    pages.span_start,
    pages.span_end
from {{ ref('stg_pages') }} as pages
inner join {{ ref('int_records_ranked') }} as ranked on pages.record_id = ranked.record_id and ranked.is_preferred
