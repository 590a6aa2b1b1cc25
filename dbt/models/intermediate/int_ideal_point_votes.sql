-- States and roll calls are numbered because the estimator works on arrays of numbers; a member that did not
-- vote stays, so that a state without a usable vote has a row that says so.
with numbered as (
    select
        roll_call_id,
        resolution_symbol,
        is_adoption,
        -- Special sessions (`ES-10`) are none of the regular sessions, as in every measure of a session.
        try_cast(session as integer) as session,
        subject_kind in ('paragraph', 'amendment') as is_part,
        row_number() over (order by roll_call_id) - 1 as roll_call_no
    from {{ ref('roll_calls') }}
    where stage = 'plenary' and try_cast(session as integer) is not null
),

repeated as (
    select
        numbered.roll_call_no,
        numbered.session,
        members.family_id,
        members.folded_title
    from numbered
    inner join {{ ref('int_family_members') }} as members
        on numbered.resolution_symbol = members.resolution_symbol
    -- A line goes on through respellings, renames and sentences that research data repeats; to be taken for the
    -- same question, a text must bear the same title.
    where numbered.is_adoption and not members.is_joint and members.title_source <> 'vote_description'
    -- Of two texts of one title in one session nobody says which one repeats the earlier text.
    qualify count(*) over (partition by members.family_id, numbered.session) = 1
),

breaks as (
    select
        *,
        -- After more than two sessions the same title is no longer taken for the same question.
        session - lag(session, 1, -9) over (partition by family_id, folded_title order by session) > 2 as is_new
    from repeated
),

bridges as (
    select
        roll_call_no,
        last_value(case when is_new then roll_call_no end ignore nulls)
            over (partition by family_id, folded_title order by session) as bridge_no
    from breaks
)

select
    numbered.session,
    votes.state_code,
    dense_rank() over (order by votes.state_code) - 1 as state_no,
    numbered.roll_call_no,
    coalesce(bridges.bridge_no, numbered.roll_call_no) as bridge_no,
    case votes.vote when 'yes' then 1 when 'abstain' then 2 when 'no' then 3 else 0 end as vote,
    numbered.is_part
from numbered
inner join {{ ref('votes') }} as votes on numbered.roll_call_id = votes.roll_call_id
left join bridges on numbered.roll_call_no = bridges.roll_call_no
