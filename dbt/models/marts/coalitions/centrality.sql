-- The sum over partners of 1 / (sponsors - 1) gives each draft of several sponsors the weight 1: counted, the sum is
-- exact.
with drafts as (
    select
        session,
        state_code,
        count(*) as n_proposals,
        count(*) filter (where n_sponsors >= 2) as n_shared
    from {{ ref('int_sponsored_drafts') }}
    group by session, state_code
),

ties as (
    select
        session,
        unnest([state_a, state_b]) as state_code,
        n_both,
        is_backbone
    from {{ ref('int_cosponsorship_pairs') }}
),

partners as (
    select
        session,
        state_code,
        count(*) filter (where n_both > 0) as degree,
        count(is_backbone) as n_pairs_tested,
        count(*) filter (where is_backbone = 1) as n_backbone
    from ties
    group by session, state_code
),

-- Who was listed first and who later is known only of drafts with both lists, the first and the final one. A state
-- that left had joined; one of which only the withdrawal is known joined nobody knows when.
joins as (
    select
        proposals.session,
        sponsorships.state_code,
        count(*) as n_joins,
        count(*) filter (where sponsorships.first_role = 'first_page') as n_first_page
    from {{ ref('sponsored_proposals') }} as proposals
    inner join {{ ref('sponsorships') }} as sponsorships on proposals.proposal_id = sponsorships.proposal_id
    where
        proposals.sponsor_list_status = 'final'
        and proposals.is_first_list_held
        and sponsorships.first_role <> 'withdrawn'
    group by proposals.session, sponsorships.state_code
)

select
    drafts.session,
    drafts.state_code,
    cast(drafts.n_proposals as integer) as n_proposals,
    cast(coalesce(partners.degree, 0) as integer) as degree,
    cast(drafts.n_shared as double) as strength,
    cast(coalesce(partners.n_pairs_tested, 0) as integer) as n_pairs_tested,
    cast(case when partners.n_pairs_tested > 0 then partners.n_backbone end as integer) as backbone_degree,
    cast(coalesce(joins.n_joins, 0) as integer) as n_joins,
    cast(coalesce(joins.n_first_page, 0) as integer) as n_first_page,
    joins.n_first_page / joins.n_joins as early_joiner_share
from drafts
left join partners on drafts.session = partners.session and drafts.state_code = partners.state_code
left join joins on drafts.session = joins.session and drafts.state_code = joins.state_code
