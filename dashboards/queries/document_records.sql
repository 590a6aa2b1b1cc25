-- One row per copy or record of a document that is held, the one whose text is shown first.
-- source "Read as": What kind of source it was read as.
-- file "File": File that it was read from.
-- number_in_file "Number in it": Number of the document or record inside the file.
-- is_preferred "Shown": Whether the text and facts shown are those of this one.
-- place "As on record": Leads to the fields of a catalogue record or line of facts.
-- passage: The record that the place leads to; empty for a copy of the text.
select
    f.record_id,
    f.source_name as source,
    parse_filename(f.source_file) as file,
    cast(split_part(f.record_id, ':', 2) as bigint) as number_in_file,
    f.is_preferred,
    if(f.source_name in ('marcxml', 'cover_facts'), 'its fields', null) as place,
    if(f.source_name in ('marcxml', 'cover_facts'), f.record_id || '@', null) as passage
from core.document_files as f
where f.document_id = $document_id
order by f.copy_rank, f.record_id
