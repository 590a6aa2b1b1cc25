-- One row per file, document or line that could not be read, newest first.
-- file "File": Name of the file.
-- reason "Why it was not read"
-- reason_code "What would mend it": What to do about a file, document or line of this kind.
-- place "Place in it"
-- text "As printed"
-- first_seen_on "First seen": Day on which it was first met.
-- folder "Folder": Folder of the file, as it was given.
select
    source_file,
    parse_filename(source_file) as file,
    parse_dirpath(source_file) as folder,
    reason,
    reason_code,
    nullif(place, 'file') as place,
    text,
    cast(first_seen_at as date) as first_seen_on,
    first_seen_at
from quality.rejects
order by first_seen_at desc, source_file asc, quality.rejects.place asc
