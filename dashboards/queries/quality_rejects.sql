-- One row per file, document or line that could not be read, newest first.
select source_file, place, reason_code, reason, text, first_seen_at
from quality.rejects
order by first_seen_at desc, source_file, place
