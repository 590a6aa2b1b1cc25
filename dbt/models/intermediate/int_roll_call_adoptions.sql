-- Which vote decides on a text as a whole, and what says so. Of several votes under one resolution one is the
-- adoption: the one a record or the catalogue gives the resolution to, or else the only one that is of no part
-- of it, or else the first such that is described as the resolution and carried.
with events as (
    select
        events.*,
        lists.listed_yes,
        lists.listed_no
    from {{ ref('int_vote_events') }} as events
    left join {{ ref('int_roll_call_lists') }} as lists on events.list_roll_call_no = lists.roll_call_no
),

candidates as (
    select
        *,
        case
            when is_said_by_document then 'the record gives the resolution to this vote'
            when is_in_catalogue then 'voting record of the resolution in the catalogue'
            when is_said_by_facts then 'stated as the vote on the text'
        end as stated_evidence,
        count(*) over (partition by resolution_symbol) as n_rivals,
        row_number() over (
            partition by resolution_symbol
            order by
                is_said_by_document desc,
                is_in_catalogue desc,
                is_said_by_facts desc,
                speaks_of_motion asc,
                coalesce(listed_yes > listed_no, true) desc,
                title is not null desc,
                event_no asc
        ) as place
    from events
    where
        stage = 'plenary'
        and resolution_symbol is not null
        and subject_kind in ('text', 'unknown')
),

-- of a text voted on again at the same stage the last vote decides
other_texts as (
    select
        event_no,
        row_number() over (
            partition by stage, committee, session, coalesce(document_symbol, cast(event_no as varchar))
            order by voted_on desc, event_no desc
        ) as place
    from events
    where
        subject_kind = 'text'
        and (stage = 'committee' or resolution_symbol is null)
        -- the flags of the research data do not tell a text from a motion
        and (source_name not in ('unvotes', 'voeten') or (speaks_of_text and not speaks_of_motion))
)

select
    events.event_no,
    case
        when candidates.event_no is not null then candidates.place = 1
        when other_texts.event_no is not null then other_texts.place = 1
        when events.subject_kind in ('paragraph', 'amendment', 'motion') then false
    end as is_adoption,
    case
        when candidates.place > 1 then 'another vote is taken for the adoption of the resolution'
        when candidates.stated_evidence is not null then candidates.stated_evidence
        when candidates.n_rivals = 1 then 'only vote under the resolution that is of no part of it'
        when candidates.place = 1
            then
                'one of ' || candidates.n_rivals
                || ' votes under the resolution: carried, and described as the resolution'
        when other_texts.place = 1 then 'vote on the text as a whole'
        when other_texts.place > 1 then 'the text was voted on again'
        when events.subject_kind = 'amendment' then 'vote on an amendment'
        when events.is_section then 'vote on a section of the resolution'
        when events.subject_kind in ('paragraph', 'motion') then 'vote on a ' || events.subject_kind
        else 'nothing says whether the text as a whole was voted on'
    end as adoption_evidence
from events
left join candidates on events.event_no = candidates.event_no
left join other_texts on events.event_no = other_texts.event_no
