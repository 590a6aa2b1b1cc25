-- By what a vote event can be recognised in another data set. The day is not among them: research data has
-- it wrong for half a century.
with roll_calls as (
    select *
    from {{ ref('int_source_roll_calls') }}
    -- other releases follow the preferred one
    where roll_call_no = preferred_roll_call_no
),

lists as (
    select * from {{ ref('int_roll_call_lists') }}
),

tallied as (
    select
        roll_calls.*,
        coalesce(lists.listed_yes, roll_calls.announced_yes) as n_yes,
        coalesce(lists.listed_no, roll_calls.announced_no) as n_no,
        coalesce(lists.listed_abstain, roll_calls.announced_abstain) as n_abstain,
        roll_calls.stage || coalesce(roll_calls.committee, '') as body,
        coalesce({{ proposal_symbol('roll_calls.target_symbol') }}, {{ proposal_symbol('roll_calls.document_symbol') }})
            as text_symbol
    from roll_calls
    left join lists on roll_calls.roll_call_no = lists.roll_call_no
)

select
    roll_call_no,
    1 as handle_rank,
    if(catalogue_number like 'rcid%', 'same number in the research data', 'same catalogue record') as evidence,
    catalogue_number as handle
from tallied
where catalogue_number is not null
union all
select
    roll_call_no,
    2 as handle_rank,
    'same resolution' as evidence,
    resolution_symbol as handle
from tallied
where stage = 'plenary' and resolution_symbol is not null
union all
select
    roll_call_no,
    3 as handle_rank,
    'same draft' as evidence,
    body || ' ' || text_symbol as handle
from tallied
where text_symbol is not null
union all
select
    roll_call_no,
    4 as handle_rank,
    'same place in a report' as evidence,
    body || ' ' || report_symbol || ' ' || draft_label as handle
from tallied
where report_symbol is not null and draft_label is not null
union all
select
    roll_call_no,
    5 as handle_rank,
    'same session and tally' as evidence,
    concat_ws(' ', session, body, n_yes, n_no, n_abstain) as handle
from tallied
where
    n_yes is not null
    and n_no is not null
    and n_abstain is not null
    and session is not null
    -- unanimous votes are too alike
    and n_no + n_abstain > 0
