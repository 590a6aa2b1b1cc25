-- Texts side by side under one item of one session. That they stand there says nothing of rivalry:
-- is_competing stays null unless a document, or a reviewed source, states how the two relate.
with texts as (
    select distinct
        session,
        item,
        unnest([proposal_a, proposal_b]) as proposal_id
    from {{ ref('int_parallel_pairs') }}
),

-- with the item, so that texts of one item alone are compared: two of any session have a sponsor in common
members as (
    select
        texts.session,
        texts.item,
        members.*
    from texts
    inner join {{ ref('int_parallel_members') }} as members on texts.proposal_id = members.proposal_id
    where members.member is not null
),

shared as (
    select
        a.session,
        a.item,
        a.proposal_id as proposal_a,
        b.proposal_id as proposal_b,
        count(*) filter (where a.kind = 'sponsor') as n_sponsors,
        count(*) filter (where a.kind = 'yes') as n_yes,
        count(*) filter (where a.kind = 'recalled') as n_recalled
    from members as a
    inner join members as b
        on
            a.session = b.session
            and a.item = b.item
            and a.kind = b.kind and a.member = b.member
            and a.proposal_id < b.proposal_id
    group by a.session, a.item, a.proposal_id, b.proposal_id
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
    from {{ ref('int_parallel_pairs') }} as pairs
    left join {{ ref('int_parallel_sizes') }} as sizes_a on pairs.proposal_a = sizes_a.proposal_id
    left join {{ ref('int_parallel_sizes') }} as sizes_b on pairs.proposal_b = sizes_b.proposal_id
    left join shared
        on
            pairs.session = shared.session
            and pairs.item = shared.item
            and pairs.proposal_a = shared.proposal_a
            and pairs.proposal_b = shared.proposal_b
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
