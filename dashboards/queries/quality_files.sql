-- One row per format of source: copies held, and documents they are copies of.
-- source_format "Format"
-- n_copies "Copies": Copies or records held.
-- n_documents "Documents": Documents they are copies of.
-- n_preferred "Facts taken from": Copies that the published facts are taken from.
-- last_loaded_at "Last loaded (UTC)": When the newest copy of this format was loaded.
select
    source_format,
    count(*) as n_copies,
    count(distinct document_id) as n_documents,
    count(*) filter (where is_preferred) as n_preferred,
    max(loaded_at) as last_loaded_at
from core.document_files
group by source_format
order by n_copies desc
