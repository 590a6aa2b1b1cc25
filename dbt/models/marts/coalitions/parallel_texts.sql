-- Texts side by side under one item of one session. That they stand there says nothing of rivalry:
-- is_competing stays null unless a document states how the two relate.
with proposals as (
    select
        proposals.*,
        string_split({{ fold_text('proposals.title') }}, ' ') as words,
        documents.has_text
    from {{ ref('int_proposals') }} as proposals
    inner join {{ ref('int_proposal_texts') }} as texts on proposals.proposal_id = texts.proposal_id
    left join {{ ref('int_documents_merged') }} as documents on texts.document_id = documents.document_id
),

pairs as (
    select
        a.session,
        a.item,
        a.proposal_id as proposal_a,
        b.proposal_id as proposal_b
    from {{ ref('int_proposal_items') }} as a
    inner join {{ ref('int_proposal_items') }} as b
        on a.session = b.session and a.item = b.item and a.proposal_id < b.proposal_id
),

distinct_pairs as (
    select distinct
        proposal_a,
        proposal_b
    from pairs
),

recalls as (
    select * from {{ ref('int_proposal_recalls') }}
),

-- A proposal of which only the cover is held recalls an unknown number, not none.
n_recalls as (
    select
        proposals.proposal_id,
        count(recalls.cited_symbol) as n
    from proposals
    left join recalls on proposals.proposal_id = recalls.proposal_id
    where proposals.has_text
    group by proposals.proposal_id
),

recalled_both as (
    select
        distinct_pairs.proposal_a,
        distinct_pairs.proposal_b,
        count(*) as n
    from distinct_pairs
    inner join recalls as a on distinct_pairs.proposal_a = a.proposal_id
    inner join recalls as b on distinct_pairs.proposal_b = b.proposal_id and a.cited_symbol = b.cited_symbol
    group by distinct_pairs.proposal_a, distinct_pairs.proposal_b
),

compared_recalls as (
    select
        distinct_pairs.proposal_a,
        distinct_pairs.proposal_b,
        a.n as n_a,
        b.n as n_b,
        coalesce(recalled_both.n, 0) as n_both
    from distinct_pairs
    inner join n_recalls as a on distinct_pairs.proposal_a = a.proposal_id
    inner join n_recalls as b on distinct_pairs.proposal_b = b.proposal_id
    left join recalled_both
        on
            distinct_pairs.proposal_a = recalled_both.proposal_a
            and distinct_pairs.proposal_b = recalled_both.proposal_b
),

sponsors as (
    select
        proposal_id,
        state_code
    from {{ ref('sponsorships') }}
    where is_sponsor
),

-- A text whose sponsors are not held has an unknown number of them, not none.
n_sponsors as (
    select
        proposals.proposal_id,
        case when proposals.sponsor_list_status <> 'none_held' then count(sponsors.state_code) end as n
    from {{ ref('proposals') }} as proposals
    left join sponsors on proposals.proposal_id = sponsors.proposal_id
    group by proposals.proposal_id, proposals.sponsor_list_status
),

sponsors_both as (
    select
        distinct_pairs.proposal_a,
        distinct_pairs.proposal_b,
        count(*) as n
    from distinct_pairs
    inner join sponsors as a on distinct_pairs.proposal_a = a.proposal_id
    inner join sponsors as b on distinct_pairs.proposal_b = b.proposal_id and a.state_code = b.state_code
    group by distinct_pairs.proposal_a, distinct_pairs.proposal_b
),

paired as (
    select proposal_a as proposal_id from distinct_pairs
    union
    select proposal_b as proposal_id from distinct_pairs
),

-- Only a recorded vote in the plenary tells who said yes; without one on both sides the number is unknown.
yes_votes as (
    select
        actions.proposal_id,
        votes.state_code
    from {{ ref('int_actions_merged') }} as actions
    inner join paired on actions.proposal_id = paired.proposal_id
    inner join {{ ref('votes') }} as votes on actions.roll_call_id = votes.roll_call_id
    where actions.stage = 'plenary' and actions.is_on_whole_text and votes.vote = 'yes'
    group by actions.proposal_id, votes.state_code
),

voted as (
    select distinct proposal_id from yes_votes
),

yes_both as (
    select
        distinct_pairs.proposal_a,
        distinct_pairs.proposal_b,
        count(b.state_code) as n
    from distinct_pairs
    inner join yes_votes as a on distinct_pairs.proposal_a = a.proposal_id
    inner join voted on distinct_pairs.proposal_b = voted.proposal_id
    left join yes_votes as b on distinct_pairs.proposal_b = b.proposal_id and a.state_code = b.state_code
    group by distinct_pairs.proposal_a, distinct_pairs.proposal_b
),

replacements as (
    select
        least(replaced_proposal_id, replaced_by) as proposal_a,
        greatest(replaced_proposal_id, replaced_by) as proposal_b,
        min(evidence) as evidence
    from {{ ref('int_proposal_replacements') }}
    group by all
)

select
    pairs.session,
    pairs.item,
    pairs.proposal_a,
    pairs.proposal_b,
    case when replacements.evidence is not null then false end as is_competing,
    replacements.evidence,
    case when replacements.evidence is not null then 'strong' end as grade,
    len(list_intersect(a.words, b.words)) / len(list_distinct(list_concat(a.words, b.words))) as title_similarity,
    cast(n_sponsors_a.n as integer) as n_sponsors_a,
    cast(n_sponsors_b.n as integer) as n_sponsors_b,
    cast(
        case when n_sponsors_a.n is not null and n_sponsors_b.n is not null then coalesce(sponsors_both.n, 0) end
        as integer
    ) as n_sponsors_both,
    cast(yes_both.n as integer) as n_yes_both,
    cast(compared_recalls.n_both as integer) as n_recalled_both,
    cast(compared_recalls.n_a - compared_recalls.n_both as integer) as n_recalled_a_only,
    cast(compared_recalls.n_b - compared_recalls.n_both as integer) as n_recalled_b_only
from pairs
inner join proposals as a on pairs.proposal_a = a.proposal_id
inner join proposals as b on pairs.proposal_b = b.proposal_id
left join n_sponsors as n_sponsors_a on pairs.proposal_a = n_sponsors_a.proposal_id
left join n_sponsors as n_sponsors_b on pairs.proposal_b = n_sponsors_b.proposal_id
left join sponsors_both on pairs.proposal_a = sponsors_both.proposal_a and pairs.proposal_b = sponsors_both.proposal_b
left join compared_recalls
    on pairs.proposal_a = compared_recalls.proposal_a and pairs.proposal_b = compared_recalls.proposal_b
left join replacements on pairs.proposal_a = replacements.proposal_a and pairs.proposal_b = replacements.proposal_b
left join yes_both on pairs.proposal_a = yes_both.proposal_a and pairs.proposal_b = yes_both.proposal_b
