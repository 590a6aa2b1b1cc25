-- Texts side by side under one item of one session. That they stand there says nothing of rivalry:
-- is_competing stays null unless a document, or a reviewed source, states how the two relate.
with pairs as (
    select * from {{ ref('int_parallel_pairs') }}
),

members as (
    select * from {{ ref('int_parallel_members') }}
    where member is not null
),

sizes as (
    select * from {{ ref('int_parallel_sizes') }}
),

shared as (
    select
        distinct_pairs.proposal_a,
        distinct_pairs.proposal_b,
        count(*) filter (where a.kind = 'sponsor') as n_sponsors,
        count(*) filter (where a.kind = 'yes') as n_yes,
        count(*) filter (where a.kind = 'recalled') as n_recalled
    from (
        select distinct
            proposal_a,
            proposal_b
        from pairs
    ) as distinct_pairs
    inner join members as a on distinct_pairs.proposal_a = a.proposal_id
    inner join members as b
        on distinct_pairs.proposal_b = b.proposal_id and a.kind = b.kind and a.member = b.member
    group by distinct_pairs.proposal_a, distinct_pairs.proposal_b
),

titles as (
    select
        proposal_id,
        if(title is null, null, string_split({{ fold_text('title') }}, ' ')) as words
    from {{ ref('int_proposals') }}
),

compared as (
    select
        pairs.*,
        sizes_a.n_sponsors as n_sponsors_a,
        sizes_b.n_sponsors as n_sponsors_b,
        sizes_a.n_yes as n_yes_a,
        sizes_b.n_yes as n_yes_b,
        -- what either lacks is unknown of both
        coalesce(shared.n_sponsors, 0) + 0 * (sizes_a.n_sponsors + sizes_b.n_sponsors) as n_sponsors_both,
        coalesce(shared.n_yes, 0) + 0 * (sizes_a.n_yes + sizes_b.n_yes) as n_yes_both,
        coalesce(shared.n_recalled, 0) + 0 * (sizes_a.n_recalled + sizes_b.n_recalled) as n_recalled_both,
        sizes_a.n_recalled as n_recalled_a,
        sizes_b.n_recalled as n_recalled_b
    from pairs
    left join sizes as sizes_a on pairs.proposal_a = sizes_a.proposal_id
    left join sizes as sizes_b on pairs.proposal_b = sizes_b.proposal_id
    left join shared on pairs.proposal_a = shared.proposal_a and pairs.proposal_b = shared.proposal_b
)

select
    compared.session,
    compared.item,
    compared.proposal_a,
    compared.proposal_b,
    competing.is_competing,
    competing.evidence,
    competing.grade,
    competing.source as evidence_source,
    case
        when a.words is not null and b.words is not null
            then len(list_intersect(a.words, b.words)) / len(list_distinct(list_concat(a.words, b.words)))
    end as title_similarity,
    cast(compared.n_sponsors_a as integer) as n_sponsors_a,
    cast(compared.n_sponsors_b as integer) as n_sponsors_b,
    cast(compared.n_sponsors_both as integer) as n_sponsors_both,
    cast(compared.n_yes_a as integer) as n_yes_a,
    cast(compared.n_yes_b as integer) as n_yes_b,
    cast(compared.n_yes_both as integer) as n_yes_both,
    cast(compared.n_recalled_both as integer) as n_recalled_both,
    cast(compared.n_recalled_a - compared.n_recalled_both as integer) as n_recalled_a_only,
    cast(compared.n_recalled_b - compared.n_recalled_both as integer) as n_recalled_b_only
from compared
inner join titles as a on compared.proposal_a = a.proposal_id
inner join titles as b on compared.proposal_b = b.proposal_id
left join {{ ref('int_competing_texts') }} as competing
    on compared.proposal_a = competing.proposal_a and compared.proposal_b = competing.proposal_b
