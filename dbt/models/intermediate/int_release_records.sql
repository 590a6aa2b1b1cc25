-- Records of a data set that is held in several releases, one of each content, and the release they belong to.
-- Only records that share an event are read for what they say: that is dear, and as a rule there are none.
with disputed as (
    select distinct record_id
    from {{ ref('int_roll_calls_held') }}
    where document_id is null
    qualify
        count(*) filter (where has_facts) over (partition by data_set, event_key) > 1
        or count(*) filter (where n_votes is not null) over (partition by data_set, event_key) > 1
),

said as (
    select
        record_id,
        hash(
            source_roll_call_id, stage, committee, session, subject_kind, subject, title, document_symbol,
            target_symbol, report_symbol, draft_label, resolution_symbol, symbol_as_printed, item, meeting_symbol,
            voted_on, voted_on_precision, announced_yes, announced_no, announced_abstain, announced_not_voting,
            is_adopted, text_state, note, subjects
        ) as words
    from {{ ref('stg_roll_calls') }}
    where record_id in (select disputed.record_id from disputed)
    union all
    select
        record_id,
        hash(
            source_roll_call_id, vote, name_as_printed, name_known, code, code_scheme, not_voting_reason,
            intended_vote
        ) as words
    from {{ ref('stg_votes') }}
    where record_id in (select disputed.record_id from disputed)
),

contents as (
    select
        record_id,
        sum(cast(words as hugeint)) as words
    from said
    group by record_id
),

-- a table in another format says the same again
distinct_records as (
    select
        held.record_id,
        held.data_set,
        min(held.record_rank) as record_rank,
        bool_or(held.has_facts) as has_facts,
        bool_or(held.n_votes is not null) as has_votes
    from {{ ref('int_roll_calls_held') }} as held
    inner join contents on held.record_id = contents.record_id
    group by held.record_id, held.data_set, contents.words
    qualify row_number() over (partition by held.data_set, contents.words order by min(held.record_rank)) = 1
)

-- facts and votes in files of their own belong together in the order in which the releases rank
select
    record_id,
    if(
        has_facts and has_votes,
        record_id,
        cast(row_number() over (partition by data_set, has_facts, has_votes order by record_rank) as varchar)
    ) as release_key
from distinct_records
