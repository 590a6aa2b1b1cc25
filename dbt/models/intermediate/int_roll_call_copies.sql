-- Where the facts and where the votes of a vote event stand, one row per event of a data set: unvotes has
-- them in different files. Of several releases the first in rank speaks, whole events at a time.
select
    data_set,
    event_key,
    min(source_name) as source_name,
    min(source_roll_call_id) as source_roll_call_id,
    coalesce(
        arg_min(record_id, record_rank) filter (where has_facts), arg_min(record_id, record_rank)
    ) as record_id,
    arg_min(record_id, record_rank) filter (where n_votes is not null) as votes_record_id,
    coalesce(arg_min(n_votes, record_rank) filter (where n_votes is not null), 0) as n_votes,
    cast(row_number() over (order by data_set, length(event_key), event_key) as integer) as roll_call_no
from {{ ref('int_roll_calls_held') }}
group by data_set, event_key
