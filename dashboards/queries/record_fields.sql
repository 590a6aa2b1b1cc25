-- One row per value of a field of one record, in the order of the record.
-- field "Field": Field and subfield of a catalogue record, or key of a line of facts.
-- value "As on record"
select
    field_no,
    field,
    value
from core.catalogue_fields
where record_id = $record_id
order by field_no
