-- Who is tied to whom, and how strongly.
select
    'votes' as layer,
    session,
    state_a,
    state_b,
    n_not_unanimous as n_texts,
    agreement as weight
from {{ ref('agreement_pairs') }}
-- of one or two votes agreement says nothing
where scope = 'plenary_adoption' and n_not_unanimous >= 3
union all
select
    'sponsorship' as layer,
    session,
    state_a,
    state_b,
    n_both as n_texts,
    strength as weight
from {{ ref('cosponsorship_pairs') }}
where n_both > 0
