-- One row per fact on which two copies or records disagree, with the one chosen.
select kind, key, field, source_a, value_a, source_b, value_b, chosen
from quality.source_conflicts
order by kind, key, field
