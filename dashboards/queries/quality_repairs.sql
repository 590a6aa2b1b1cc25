-- One row per kind of repair made in reading one file, most frequent first.
-- file "File": Name of the file.
-- kind "Repair"
-- n_repairs "Times": Values repaired.
-- place "First in": Place of the first of them in the file, leading to the record.
-- passage: What the place leads to: a field of a record.
-- as_found "As found": The first of them as it stood in the file.
-- as_repaired "As kept": The same as it is kept.
-- folder "Folder": Folder of the file, as it was given.
select
    coalesce(f.source_file, r.record_id) as source_file,
    parse_filename(coalesce(f.source_file, r.record_id)) as file,
    parse_dirpath(f.source_file) as folder,
    r.kind,
    count(*) as n_repairs,
    min(r.place) as place,
    min_by(if(f.source_name in ('marcxml', 'cover_facts'), r.record_id || '@' || r.place, null), r.place) as passage,
    min_by(r.as_found, r.place) as as_found,
    min_by(r.as_repaired, r.place) as as_repaired
from quality.repairs as r
left join core.document_files as f using (record_id)
group by coalesce(f.source_file, r.record_id), f.source_file, r.kind
order by n_repairs desc, source_file asc, r.kind asc
