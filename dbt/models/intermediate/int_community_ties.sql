-- Who is tied to whom, and how strongly. A draft of many sponsors says little of any two of them: it gives each
-- pair 1 / (sponsors - 1) (Newman 2001), in whole steps so that the order of adding does not matter.
with drafts as (
    select
        session,
        proposal_id,
        state_code,
        count(*) over (partition by proposal_id) - 1 as n_others
    from {{ ref('int_sponsored_drafts') }}
),

together as (
    select
        a.session,
        a.state_code as state_a,
        b.state_code as state_b,
        count(*) as n_texts,
        sum(cast(1e12 as bigint) // a.n_others) / 1e12 as weight
    from drafts as a
    inner join drafts as b on a.proposal_id = b.proposal_id and a.state_code < b.state_code
    group by a.session, a.state_code, b.state_code
)

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
    n_texts,
    weight
from together
