-- Pairs of vote events, of two data sets, that may be one: they share a handle, nothing known of the one
-- contradicts the other, and where both list states the lists agree.
with handled as (
    select
        handles_a.roll_call_no as roll_call_a,
        handles_b.roll_call_no as roll_call_b,
        min(handles_a.handle_rank) as handle_rank,
        arg_min(handles_a.evidence, handles_a.handle_rank) as evidence
    from {{ ref('int_roll_call_handles') }} as handles_a
    inner join {{ ref('int_roll_call_handles') }} as handles_b
        on
            handles_a.evidence = handles_b.evidence
            and handles_a.handle = handles_b.handle
            and handles_a.roll_call_no < handles_b.roll_call_no
    group by handles_a.roll_call_no, handles_b.roll_call_no
),

compared as (
    select
        handled.*,
        a.data_set as data_set_a,
        b.data_set as data_set_b,
        a.kinds & b.kinds as kinds,
        a.kinds = 1 and b.kinds = 1 as are_both_texts,
        a.voted_on_precision = 'day' and b.voted_on_precision = 'day' as have_days,
        abs(date_diff('day', a.voted_on, b.voted_on)) as days_apart,
        bit_count(lists_a.voting_bits & lists_b.voting_bits) as n_shared,
        bit_count(lists_a.yes_bits & lists_b.yes_bits)
        + bit_count(lists_a.no_bits & lists_b.no_bits)
        + bit_count(lists_a.abstain_bits & lists_b.abstain_bits) as n_alike,
        greatest(bit_count(lists_a.voting_bits), bit_count(lists_b.voting_bits)) as n_longer,
        coalesce(lists_a.listed_yes, a.announced_yes) = coalesce(lists_b.listed_yes, b.announced_yes)
        and coalesce(lists_a.listed_no, a.announced_no) = coalesce(lists_b.listed_no, b.announced_no)
        and coalesce(lists_a.listed_abstain, a.announced_abstain, 0)
        = coalesce(lists_b.listed_abstain, b.announced_abstain, 0) as is_same_tally
    from handled
    inner join {{ ref('int_source_roll_calls') }} as a on handled.roll_call_a = a.roll_call_no
    inner join {{ ref('int_source_roll_calls') }} as b on handled.roll_call_b = b.roll_call_no
    left join {{ ref('int_roll_call_lists') }} as lists_a on handled.roll_call_a = lists_a.roll_call_no
    left join {{ ref('int_roll_call_lists') }} as lists_b on handled.roll_call_b = lists_b.roll_call_no
    where
        a.data_set <> b.data_set
        -- under a function, so that no pair is sought by its stage, which half of all roll calls share
        and coalesce(a.stage = b.stage, false)
        and coalesce(a.committee, b.committee, '') = coalesce(b.committee, a.committee, '')
        and (handled.handle_rank <= 2 or a.session is not distinct from b.session)
        and not coalesce(
            a.resolution_symbol <> b.resolution_symbol and a.is_resolution_certain and b.is_resolution_certain,
            false
        )
),

judged as (
    select
        *,
        n_alike / nullif(n_shared, 0) as agreement,
        case
            -- one text as a whole is put to the vote once under its resolution; errors in its list show as conflicts
            when are_both_texts and handle_rank <= 2 then 0.6
            when handle_rank = 1 then 0.9
            when handle_rank = 2 then 0.95
            else 0.97
        end as least_agreement
    from compared
    where
        kinds > 0
        and (
            not coalesce(have_days, false)
            or days_apart = 0
            or (are_both_texts and handle_rank <= 2)
            or (handle_rank < 5 and days_apart <= 3)
        )
)

select
    roll_call_a,
    roll_call_b,
    data_set_a,
    data_set_b,
    handle_rank,
    evidence,
    are_both_texts,
    coalesce(have_days and days_apart = 0, false) as is_same_day,
    cast(n_shared as integer) as n_shared,
    cast(n_alike as integer) as n_alike,
    agreement,
    is_same_tally
from judged
where
    -- lists are compared where both have one, else the tallies
    if(
        coalesce(n_shared, 0) > 0,
        agreement >= least_agreement and (handle_rank < 5 or n_shared >= 0.9 * n_longer),
        coalesce(is_same_tally, false) or (are_both_texts and handle_rank <= 2)
    )
