-- Statements of one event share a key: body, text, what of the text was decided on, and how it ended. Each
-- vote event is an event of its own; where a text had several votes as a whole, the one that adopted it is
-- the decision that other sources speak of.
with links as (
    select
        resolution_symbol,
        min(proposal_id) as proposal_id
    from {{ ref('int_proposals_linked') }}
    group by resolution_symbol
),

only_resolutions as (
    select
        proposal_id,
        min(resolution_symbol) as resolution_symbol
    from {{ ref('int_proposals_linked') }}
    group by proposal_id
    having count(*) = 1
),

-- An amendment goes by its own symbol: what became of the text that it would change is not its own story.
sources as (
    select
        * replace (
            case when not (subject_kind = 'amendment' and names_own_text) then resolution_symbol end
                as resolution_symbol
        )
    from {{ ref('int_action_sources') }}
),

named as (
    select
        sources.*,
        coalesce(
            case when sources.draft_symbol is not null then {{ proposal_symbol('sources.draft_symbol') }} end,
            links.proposal_id,
            sources.resolution_symbol
        ) as proposal_id,
        coalesce(adoptions.is_adoption, sources.is_adoption) as is_adopting_vote
    from sources
    left join links on sources.resolution_symbol = links.resolution_symbol
    left join {{ ref('int_roll_calls_merged') }} as adoptions on sources.roll_call_id = adoptions.roll_call_id
),

texts as (
    select
        named.*,
        coalesce(named.resolution_symbol, only_resolutions.resolution_symbol) as whole_resolution,
        coalesce(
            case
                when named.stage = 'plenary'
                    then coalesce(named.resolution_symbol, only_resolutions.resolution_symbol)
            end,
            named.proposal_id,
            named.report_symbol || '#' || named.draft_label,
            named.roll_call_id,
            named.source_key
        ) as text_key,
        case
            when named.result is null or named.result in ('adopted', 'decided', 'retained') then 'adopted'
            else named.result
        end as result_key,
        case
            when named.subject_kind in ('text', 'unknown') then ''
            when named.subject_kind = 'amendment' and named.names_own_text then ''
            else '#' || named.subject_kind || coalesce('#' || left(md5({{ fold_text('named.subject') }}), 8), '')
        end as subject_key
    from named
    left join only_resolutions on named.proposal_id = only_resolutions.proposal_id
),

-- What two sources state of one vote is one event, even where one of them does not name the text.
keyed as (
    select
        *,
        coalesce(
            case
                when roll_call_id is not null
                    then first_value(event_key) over (
                        partition by roll_call_id
                        order by proposal_id is null asc, names_own_text desc, source_kind desc, event_key asc
                    )
            end,
            event_key
        ) as shared_key
    from (
        select
            *,
            text_key || case stage when 'committee' then '#committee' else '' end || subject_key || '#' || result_key
                as event_key
        from texts
    ) as texts_keyed
),

votes_numbered as (
    select
        shared_key,
        roll_call_id,
        row_number() over (
            partition by shared_key
            order by bool_or(is_adopting_vote) desc nulls last, max(acted_on) desc nulls last, roll_call_id desc
        ) as vote_number,
        -- which of a plenary's votes adopted a text is decided with the vote events
        min(stage) = 'committee'
        or not bool_and(subject_kind in ('text', 'unknown'))
        or not coalesce(bool_and(not is_adopting_vote), false) as may_decide
    from keyed
    where roll_call_id is not null
    group by shared_key, roll_call_id
)

select
    keyed.* exclude (event_key, shared_key, text_key, result_key, is_adoption, is_adopting_vote), -- noqa: AM04, RF02
    case
        when votes_numbered.vote_number > 1 or not votes_numbered.may_decide
            then 'vote#' || keyed.roll_call_id
        else keyed.shared_key
    end as action_id
from keyed
left join votes_numbered
    on keyed.shared_key = votes_numbered.shared_key and keyed.roll_call_id = votes_numbered.roll_call_id
