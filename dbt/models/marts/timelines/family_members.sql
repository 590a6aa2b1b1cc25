with texts as (
    select distinct resolution_symbol from {{ ref('int_word_runs') }}
),

-- The last vote of the committee on the text as a whole, of all that it took on it.
committee_votes as (
    select *
    from {{ ref('roll_calls') }}
    where stage = 'committee' and is_adoption and resolution_symbol is not null
    qualify row_number() over (
        partition by resolution_symbol order by voted_on desc nulls last, roll_call_id asc
    ) = 1
)

select
    members.family_id,
    members.resolution_symbol,
    cast(members.member_rank as integer) as member_rank,
    members.session,
    coalesce(resolutions.adopted_on, roll_calls.voted_on) as adopted_on,
    members.title,
    members.title_source,
    members.is_joint,
    resolutions.adopted_how,
    votes.vote_status,
    votes.vote_status = 'held' as is_vote_held,
    resolutions.yes,
    resolutions.no,
    resolutions.abstain,
    votes.roll_call_id,
    resolutions.proposal_id,
    members.is_held,
    texts.resolution_symbol is not null as is_text_held,
    committee_votes.yes as committee_yes,
    committee_votes.no as committee_no,
    committee_votes.abstain as committee_abstain,
    committee_votes.roll_call_id as committee_roll_call_id
from {{ ref('int_family_members') }} as members
inner join {{ ref('resolutions') }} as resolutions on members.resolution_symbol = resolutions.resolution_symbol
inner join {{ ref('int_family_votes') }} as votes
    on members.family_id = votes.family_id and members.resolution_symbol = votes.resolution_symbol
left join {{ ref('roll_calls') }} as roll_calls on votes.roll_call_id = roll_calls.roll_call_id
left join committee_votes on members.resolution_symbol = committee_votes.resolution_symbol
left join texts on members.resolution_symbol = texts.resolution_symbol
