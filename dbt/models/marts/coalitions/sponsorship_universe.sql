-- Drafts that only a record of votes or a catalogue names count as known; what became a resolution without a known
-- draft does not, because its body is not known either.
with known as (
    select
        session,
        committee,
        coalesce(committee, 'plenary') as body,
        count(*) as n_drafts
    from {{ ref('int_proposals') }}
    where
        session is not null
        and proposal_type is distinct from 'amendment'
        and proposal_id is distinct from resolution_symbol
    group by session, committee
),

numbered as (
    select
        session,
        body,
        max(number) as n_numbered
    from {{ ref('int_numbered_symbols') }}
    where kind = 'draft'
    group by session, body
),

listed as (
    select
        session,
        body,
        count(*) as n_listed,
        count(*) filter (where sponsor_list_status = 'first_page_only') as n_first_page_only,
        count(*) filter (where sponsor_list_status = 'partial') as n_partial,
        count(*) filter (where sponsor_list_status = 'final') as n_final,
        count(*) filter (where n_sponsors >= 2) as n_several_sponsors,
        count(*) filter (where is_comparable) as n_comparable,
        count(*) filter (where is_tested) as n_tested,
        count(distinct case when is_line_tested then line_id end) as n_tested_by_line
    from {{ ref('int_tested_drafts') }}
    group by session, body
)

select
    known.session,
    known.body,
    known.committee,
    cast(numbered.n_numbered as integer) as n_numbered,
    cast(known.n_drafts as integer) as n_drafts,
    cast(coalesce(listed.n_listed, 0) as integer) as n_listed,
    cast(coalesce(listed.n_first_page_only, 0) as integer) as n_first_page_only,
    cast(coalesce(listed.n_partial, 0) as integer) as n_partial,
    cast(coalesce(listed.n_final, 0) as integer) as n_final,
    cast(coalesce(listed.n_several_sponsors, 0) as integer) as n_several_sponsors,
    cast(coalesce(listed.n_comparable, 0) as integer) as n_comparable,
    cast(coalesce(listed.n_tested, 0) as integer) as n_tested,
    cast(coalesce(listed.n_tested_by_line, 0) as integer) as n_tested_by_line,
    coalesce(listed.n_tested > 0, false) as is_tested,
    case
        when listed.n_listed is null then 'no_list_held'
        when listed.n_tested > 0 then null
        when listed.n_comparable > {{ most_tested_drafts() }} then 'too_many_drafts'
        when listed.n_several_sponsors >= {{ fewest_tested_drafts() }} then 'lists_not_final'
        else 'too_few_drafts'
    end as reason,
    cast(greatest({{ fewest_tested_drafts() }} - coalesce(listed.n_comparable, 0), 0) as integer) as n_more_needed
from known
left join numbered on known.session = numbered.session and known.body = numbered.body
left join listed on known.session = listed.session and known.body = listed.body
