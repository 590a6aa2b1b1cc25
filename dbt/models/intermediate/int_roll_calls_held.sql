-- Whatever record holds facts or votes of a vote event, ranked: of two releases of one data set the later
-- comes first, of the copies of a document the best that has votes. Nothing depends on the order of loading.
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
)

select
    held.record_id,
    held.source_roll_call_id,
    held.has_facts,
    held.n_votes,
    records.source_name,
    records.data_set,
    records.document_id,
    case
        when records.data_set = records.source_name or records.document_id is not null
            then held.source_roll_call_id
        else held.record_id || '#' || held.source_roll_call_id
    end as event_key,
    dense_rank() over (
        order by
            records.copy_rank asc,
            releases.latest desc nulls last,
            releases.n_roll_calls desc,
            records.sha256 asc,
            records.number_in_file asc
    ) as record_rank
from held
inner join records on held.record_id = records.record_id
inner join releases on held.record_id = releases.record_id
-- a number inside a document counts in that copy only
qualify
    records.document_id is null
    or records.copy_rank = min(records.copy_rank) over (partition by records.data_set)
