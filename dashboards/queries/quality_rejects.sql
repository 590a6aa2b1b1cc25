-- One row per file, document or line that could not be read, newest first.
-- source_file "File"
-- place "Place"
-- reason "Reason"
-- reason_code "What would fix it": What to do about a file, document or line of this kind.
-- text "As printed"
-- first_seen_at "First seen (UTC)"
select
    source_file,
    place,
    reason_code,
    reason,
    text,
    first_seen_at
from quality.rejects
order by first_seen_at desc, source_file asc, place asc
