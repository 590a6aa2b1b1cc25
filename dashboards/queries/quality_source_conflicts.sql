-- One row per fact on which two copies or records disagree, with the one chosen.
-- kind "Kind"
-- key "Of"
-- field "Field"
-- source_a "Source"
-- value_a "says"
-- source_b "Other source"
-- value_b "says otherwise"
-- chosen "Chosen"
select
    kind,
    key,
    field,
    source_a,
    value_a,
    source_b,
    value_b,
    chosen
from quality.source_conflicts
order by kind, key, field
