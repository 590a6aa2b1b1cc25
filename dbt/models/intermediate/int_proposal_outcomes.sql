-- What became of a text as a whole, as far as bodies decided: the plenary's word before a committee's, an
-- end before a postponement. A committee that adopts a draft only recommends it; an amendment it settles.
with decisions as (
    select
        proposal_id,
        stage,
        acted_on,
        document_id,
        case when result in ('decided', 'retained') then 'adopted' else result end as result,
        coalesce(subject_kind = 'amendment', false) or regexp_matches(proposal_id, '/Amend\.') as is_amendment
    from {{ ref('int_actions_merged') }}
    where proposal_id is not null and is_on_whole_text and result is not null
),

ranked as (
    select
        *,
        coalesce(stage = 'committee' and result = 'adopted' and not is_amendment, false) as is_recommendation,
        case stage when 'plenary' then 0 else 10 end
        + list_position(['adopted', 'rejected', 'withdrawn', 'not_pressed', 'no_action', 'deferred'], result)
            as result_rank
    from decisions
)

select
    proposal_id,
    arg_min(result, result_rank) filter (where not is_recommendation) as outcome,
    bool_or(is_amendment) as is_amendment,
    bool_or(is_recommendation) as is_recommended,
    min(acted_on) filter (where is_recommendation) as recommended_on
from ranked
group by proposal_id
