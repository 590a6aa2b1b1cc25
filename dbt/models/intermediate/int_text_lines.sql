-- The same text in an earlier session: the step of the line of its resolution, or, where it has none, a text that
-- bears the same title in the latest earlier session of which one does. Where two texts of one session bear a title,
-- nothing says which continues which, and texts of two committees are not one; a text that another replaced lives on
-- in that one.
with texts as (
    select
        proposals.proposal_id,
        proposals.resolution_symbol,
        proposals.session,
        proposals.committee,
        sessions.opened_on,
        case
            when proposals.title <> upper(proposals.title) and not ends_with(proposals.title, '…')
                then {{ fold_text('proposals.title') }}
        end as folded_title
    from {{ ref('proposals') }} as proposals
    inner join {{ ref('sessions') }} as sessions on proposals.session = sessions.session
    where proposals.proposal_type is distinct from 'amendment' and proposals.outcome <> 'replaced'
),

stated as (
    select
        texts.proposal_id,
        earlier.proposal_id as earlier_proposal_id,
        edges.evidence,
        edges.grade
    from texts
    inner join {{ ref('family_edges') }} as edges
        on texts.resolution_symbol = edges.to_resolution and edges.edge_kind = 'renews'
    inner join {{ ref('resolutions') }} as resolutions on edges.from_resolution = resolutions.resolution_symbol
    inner join texts as earlier on resolutions.proposal_id = earlier.proposal_id
    where earlier.proposal_id <> texts.proposal_id
    qualify
        row_number() over (
            partition by texts.proposal_id
            order by edges.grade asc, earlier.opened_on desc, earlier.proposal_id asc
        ) = 1
),

bearers as (
    select
        folded_title,
        session,
        opened_on,
        min(proposal_id) as proposal_id,
        min(committee) as committee,
        count(*) as n_texts
    from texts
    where folded_title <> ''
    group by folded_title, session, opened_on
),

steps as (
    select
        proposal_id,
        n_texts,
        committee,
        lag(committee) over (partition by folded_title order by opened_on, session) as earlier_committee,
        lag(proposal_id) over (partition by folded_title order by opened_on, session) as earlier_proposal_id,
        lag(n_texts) over (partition by folded_title order by opened_on, session) as n_earlier_texts
    from bearers
),

titled as (
    select
        steps.proposal_id,
        steps.earlier_proposal_id,
        'same title, in the latest earlier session of which one text bears it' as evidence,
        'weak' as grade
    from steps
    left join stated on steps.proposal_id = stated.proposal_id
    where
        stated.proposal_id is null
        and steps.n_texts = 1
        and steps.n_earlier_texts = 1
        and coalesce(steps.committee = steps.earlier_committee, true)
)

select * from stated
union all
select * from titled
