-- How many sponsors, yes votes and recalled resolutions a text has, null where that is not held: unknown is not none.
select
    proposal_id,
    case
        when bool_or(kind = 'list sponsor') then count(*) filter (where kind = 'sponsor')
    end as n_sponsors,
    case
        when bool_or(kind = 'list yes') then count(*) filter (where kind = 'yes')
    end as n_yes,
    case
        when bool_or(kind = 'list recalled') then count(*) filter (where kind = 'recalled')
    end as n_recalled
from {{ ref('int_parallel_members') }}
group by proposal_id
