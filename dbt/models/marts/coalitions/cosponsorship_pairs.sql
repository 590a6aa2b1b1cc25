with drafts as (
    select * from {{ ref('int_sponsored_drafts') }}
),

totals as (
    select
        session,
        state_code,
        count(*) as n_drafts
    from drafts
    group by session, state_code
),

sessions as (
    select
        session,
        count(distinct proposal_id) as n_proposals
    from drafts
    group by session
),

together as (
    select
        a.session,
        a.state_code as state_a,
        b.state_code as state_b,
        count(*) as n_both
    from drafts as a
    inner join drafts as b on a.proposal_id = b.proposal_id and a.state_code < b.state_code
    group by a.session, a.state_code, b.state_code
),

-- Pairs that never met on a draft are rows too: their zero is known, as far as lists are held.
pairs as (
    select
        a.session,
        a.state_code as state_a,
        b.state_code as state_b,
        a.n_drafts as n_a,
        b.n_drafts as n_b
    from totals as a
    inner join totals as b on a.session = b.session and a.state_code < b.state_code
)

select
    pairs.session,
    pairs.state_a,
    pairs.state_b,
    cast(pairs.n_a as integer) as n_a,
    cast(pairs.n_b as integer) as n_b,
    cast(coalesce(together.n_both, 0) as integer) as n_both,
    cast(sessions.n_proposals as integer) as n_proposals,
    coalesce(together.n_both, 0) / (pairs.n_a + pairs.n_b - coalesce(together.n_both, 0)) as jaccard,
    cast(null as double) as n_expected,
    cast(null as double) as observed_over_expected,
    cast(null as double) as p_value,
    cast(null as double) as q_value,
    cast(null as boolean) as is_backbone
from pairs
inner join sessions on pairs.session = sessions.session
left join together
    on
        pairs.session = together.session
        and pairs.state_a = together.state_a
        and pairs.state_b = together.state_b
