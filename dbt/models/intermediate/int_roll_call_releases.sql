-- Vote events of the data sets, and behind them what other releases of the same data set hold of them: those
-- take no part in matching, but follow the preferred release.
with preferred as (
    select * from {{ ref('int_roll_call_copies') }}
),

others as (
    select
        held.data_set,
        held.event_key,
        held.source_name,
        held.source_roll_call_id,
        held.record_id,
        held.n_votes,
        releases.release_key,
        preferred.record_id as preferred_record_id,
        preferred.roll_call_no as preferred_roll_call_no,
        held.has_facts and held.record_id <> preferred.record_id as gives_facts,
        held.n_votes is not null and held.record_id <> preferred.votes_record_id as gives_votes
    from {{ ref('int_roll_calls_held') }} as held
    inner join {{ ref('int_release_records') }} as releases on held.record_id = releases.record_id
    inner join preferred on held.data_set = preferred.data_set and held.event_key = preferred.event_key
),

other_releases as (
    select
        data_set,
        event_key,
        preferred_roll_call_no,
        release_key,
        min(source_name) as source_name,
        min(source_roll_call_id) as source_roll_call_id,
        coalesce(min(record_id) filter (where gives_facts), min(record_id)) as record_id,
        -- votes of a release whose facts are those of the preferred one
        coalesce(min(record_id) filter (where gives_facts), min(preferred_record_id)) as facts_record_id,
        min(record_id) filter (where gives_votes) as votes_record_id,
        coalesce(min(n_votes) filter (where gives_votes), 0) as n_votes
    from others
    where gives_facts or gives_votes
    group by data_set, event_key, preferred_roll_call_no, release_key
)

select
    data_set,
    event_key,
    source_name,
    source_roll_call_id,
    record_id,
    record_id as facts_record_id,
    votes_record_id,
    n_votes,
    roll_call_no,
    roll_call_no as preferred_roll_call_no
from preferred
union all
select
    data_set,
    event_key,
    source_name,
    source_roll_call_id,
    record_id,
    facts_record_id,
    votes_record_id,
    n_votes,
    cast(
        (select count(*) from preferred) + row_number() over (order by preferred_roll_call_no, release_key) as integer
    ) as roll_call_no,
    preferred_roll_call_no
from other_releases
