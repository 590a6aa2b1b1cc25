select
    document_id,
    session,
    item,
    position,
    item_as_printed
from {{ ref('int_agenda_items') }}
