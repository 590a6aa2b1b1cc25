with events as (
    select * from {{ ref('int_roll_calls_merged') }}
),

listed as (
    select
        events.event_no,
        roll_calls.source_name as list_source_name,
        roll_calls.document_id as list_document_id,
        votes.state_code,
        votes.vote,
        votes.not_voting_reason,
        votes.intended_vote,
        votes.page,
        votes.span_start,
        votes.span_end,
        votes.field,
        voters.name_as_printed
    from events
    inner join {{ ref('int_votes_resolved') }} as votes on events.list_roll_call_no = votes.roll_call_no
    inner join {{ ref('int_source_roll_calls') }} as roll_calls on votes.roll_call_no = roll_calls.roll_call_no
    inner join {{ ref('int_voters') }} as voters on votes.voter_no = voters.voter_no
    where votes.state_code is not null and votes.mention = 1
),

-- Whom a list passes over did not vote, as far as it says; a fragment of a list says nothing of the others.
members as (
    select
        events.event_no,
        members.state_code,
        members.is_barred
    from events
    inner join {{ ref('int_members_on_days') }} as members
        on events.window_from = members.window_from and events.window_to = members.window_to
    where events.list_roll_call_no is not null and not events.is_fragment
),

merged as (
    select
        coalesce(listed.event_no, members.event_no) as event_no,
        coalesce(listed.state_code, members.state_code) as state_code,
        coalesce(listed.vote, 'not_voting') as vote,
        members.is_barred,
        listed.* exclude (event_no, state_code, vote)
    from listed
    full join members on listed.event_no = members.event_no and listed.state_code = members.state_code
)

select
    events.roll_call_id,
    merged.state_code,
    merged.vote,
    case
        when merged.vote = 'not_voting'
            then coalesce(
                nullif(merged.not_voting_reason, 'unknown'),
                remarks.not_voting_reason,
                if(merged.is_barred, 'not_eligible', 'unknown')
            )
    end as not_voting_reason,
    coalesce(merged.intended_vote, remarks.intended_vote) as intended_vote,
    merged.name_as_printed,
    coalesce(merged.list_source_name, list_sources.source_name) as source_name,
    merged.list_document_id as document_id,
    merged.page,
    merged.span_start,
    merged.span_end,
    merged.field,
    remarks.said.document_id as remark_document_id,
    remarks.said.page as remark_page,
    remarks.said.span_start as remark_start,
    remarks.said.span_end as remark_end
from merged
inner join events on merged.event_no = events.event_no
inner join {{ ref('int_source_roll_calls') }} as list_sources
    on events.list_roll_call_no = list_sources.roll_call_no
left join {{ ref('int_vote_remarks') }} as remarks
    on merged.event_no = remarks.event_no and merged.state_code = remarks.state_code
order by merged.event_no, merged.state_code
