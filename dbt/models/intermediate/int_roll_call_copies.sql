-- Where the facts and where the votes of a vote event stand, one row per event of a data set. unvotes has
-- them in different files; of two releases of one data set the later speaks, whole events at a time; of
-- the copies of a document the best that has votes. Nothing depends on the order of loading.
with records as (
    select * from {{ ref('int_vote_records') }}
),

facts as (
    select
        record_id,
        source_roll_call_id,
        voted_on
    from {{ ref('stg_roll_calls') }}
),

lists as (
    select
        record_id,
        source_roll_call_id,
        count(*) as n_votes
    from {{ ref('stg_votes') }}
    group by record_id, source_roll_call_id
),

held as (
    select
        coalesce(facts.record_id, lists.record_id) as record_id,
        coalesce(facts.source_roll_call_id, lists.source_roll_call_id) as source_roll_call_id,
        facts.record_id is not null as has_facts,
        facts.voted_on,
        lists.n_votes
    from facts
    full join lists
        on facts.record_id = lists.record_id and facts.source_roll_call_id = lists.source_roll_call_id
),

releases as (
    select
        held.record_id,
        max(held.voted_on) as latest,
        count(*) as n_roll_calls
    from held
    group by held.record_id
),

ranked as (
    select
        held.*,
        records.source_name,
        records.data_set,
        case
            when records.data_set = records.source_name or records.document_id is not null
                then held.source_roll_call_id
            else held.record_id || '#' || held.source_roll_call_id
        end as event_key,
        row_number() over (
            order by
                records.copy_rank asc,
                releases.latest desc nulls last,
                releases.n_roll_calls desc,
                records.sha256 asc,
                records.number_in_file asc
        ) as record_rank,
        -- a number inside a document counts in that copy only
        if(
            records.document_id is null,
            true,
            records.copy_rank = min(records.copy_rank) over (partition by records.data_set)
        ) as is_of_best_copy
    from held
    inner join records on held.record_id = records.record_id
    inner join releases on held.record_id = releases.record_id
)

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
from ranked
where is_of_best_copy
group by data_set, event_key
