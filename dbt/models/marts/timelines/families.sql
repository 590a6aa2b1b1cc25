with members as (
    select
        *,
        -- a title comes before a description, and one that the line bears alone before one that joins two lines
        row_number() over (
            partition by family_id
            order by title_source = 'vote_description' asc, is_joint asc, member_rank desc, resolution_symbol asc
        ) as title_rank
    from {{ ref('int_family_members') }}
)

select
    members.family_id,
    arg_min(members.title, members.title_rank) as title,
    arg_min(members.title_source, members.title_rank) as title_source,
    arg_min(members.session, members.member_rank) as first_session,
    arg_max(members.session, members.member_rank) as last_session,
    cast(count(*) as integer) as n_members,
    cast(count(*) filter (where members.is_held) as integer) as n_held,
    cast(count(distinct members.folded_title) as integer) as n_titles,
    cast(count(*) filter (where votes.vote_status = 'held') as integer) as n_votes_held,
    cast(count(*) filter (where votes.vote_status = 'without_vote') as integer) as n_without_vote,
    cast(count(*) filter (where votes.vote_status in ('not_held', 'unknown')) as integer) as n_votes_unknown
from members
inner join {{ ref('int_family_votes') }} as votes
    on members.family_id = votes.family_id and members.resolution_symbol = votes.resolution_symbol
group by members.family_id
