-- Only pairs of lists whose bits differ are looked into. A state that a list passes over counts as not voting
-- there, unless the list is a fragment.
with lists as (
    select
        *,
        bit_count(voting_bits) as n_voting
    from {{ ref('int_roll_call_lists') }}
),

pairs as (
    select
        merged.roll_call_id,
        chosen.roll_call_no as roll_call_a,
        other.roll_call_no as roll_call_b,
        other.n_voting * 2 < chosen.n_voting as is_b_fragment
    from {{ ref('int_roll_calls_merged') }} as merged
    inner join {{ ref('int_release_events') }} as events on merged.event_no = events.event_no
    inner join lists as chosen on merged.list_roll_call_no = chosen.roll_call_no
    inner join lists as other on events.roll_call_no = other.roll_call_no
    where
        chosen.roll_call_no <> other.roll_call_no
        and (
            chosen.yes_bits <> other.yes_bits
            or chosen.no_bits <> other.no_bits
            or chosen.abstain_bits <> other.abstain_bits
        )
),

votes as (
    select *
    from {{ ref('int_votes_resolved') }}
    where
        state_code is not null
        and mention = 1
        and roll_call_no in (
            select pairs.roll_call_a from pairs
            union
            select pairs.roll_call_b from pairs
        )
),

votes_a as (
    select
        pairs.*,
        votes.state_code,
        votes.vote
    from pairs
    inner join votes on pairs.roll_call_a = votes.roll_call_no
),

votes_b as (
    select
        pairs.*,
        votes.state_code,
        votes.vote
    from pairs
    inner join votes on pairs.roll_call_b = votes.roll_call_no
),

compared as (
    select
        coalesce(votes_a.roll_call_id, votes_b.roll_call_id) as roll_call_id,
        coalesce(votes_a.roll_call_a, votes_b.roll_call_a) as roll_call_a,
        coalesce(votes_a.roll_call_b, votes_b.roll_call_b) as roll_call_b,
        coalesce(votes_a.state_code, votes_b.state_code) as state_code,
        coalesce(votes_a.is_b_fragment, votes_b.is_b_fragment) as is_b_fragment,
        coalesce(votes_a.vote, 'not listed') as value_a,
        coalesce(votes_b.vote, 'not listed') as value_b
    from votes_a
    full join votes_b
        on
            votes_a.roll_call_a = votes_b.roll_call_a
            and votes_a.roll_call_b = votes_b.roll_call_b
            and votes_a.state_code = votes_b.state_code
)

select
    'vote' as kind,
    compared.roll_call_id || '|' || compared.state_code as key,
    'vote' as field,
    a.votes_source_file as source_a,
    compared.value_a,
    b.votes_source_file as source_b,
    compared.value_b,
    replace(compared.value_a, 'not listed', 'not_voting') as chosen,
    a.votes_record_id as record_id_a,
    b.votes_record_id as record_id_b
from compared
inner join {{ ref('int_source_roll_calls') }} as a on compared.roll_call_a = a.roll_call_no
inner join {{ ref('int_source_roll_calls') }} as b on compared.roll_call_b = b.roll_call_no
where
    replace(compared.value_a, 'not listed', 'not_voting') <> replace(compared.value_b, 'not listed', 'not_voting')
    and not (compared.is_b_fragment and compared.value_b = 'not listed')
