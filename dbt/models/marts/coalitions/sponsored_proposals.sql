-- Growth needs both ends of a list: the first version's, from its cover or from what repeats it, and the final one.
with drafts as (
    select distinct
        session,
        committee,
        proposal_id,
        sponsor_list_status,
        n_sponsors
    from {{ ref('int_sponsored_drafts') }}
),

first_lists as (
    select distinct proposal_id
    from {{ ref('int_sponsorship_events') }}
    where role = 'first_page' and revision = 0
),

joins as (
    select
        proposal_id,
        count(*) filter (where first_role = 'first_page') as n_first_page,
        count(*) filter (where not is_sponsor) as n_left,
        bool_or(on_behalf_of is not null) as is_for_others
    from {{ ref('sponsorships') }}
    group by proposal_id
)

select
    drafts.proposal_id,
    drafts.session,
    drafts.committee,
    drafts.sponsor_list_status,
    drafts.n_sponsors,
    first_lists.proposal_id is not null as is_first_list_held,
    cast(case when first_lists.proposal_id is not null then joins.n_first_page end as integer) as n_first_page,
    cast(joins.n_left as integer) as n_left,
    joins.is_for_others,
    case
        when first_lists.proposal_id is not null and drafts.sponsor_list_status = 'final'
            then (drafts.n_sponsors - joins.n_first_page) / nullif(joins.n_first_page, 0)
    end as snowball,
    tested.line_id,
    tested.is_tested
from drafts
inner join joins on drafts.proposal_id = joins.proposal_id
inner join {{ ref('int_tested_drafts') }} as tested on drafts.proposal_id = tested.proposal_id
left join first_lists on drafts.proposal_id = first_lists.proposal_id
