select
    members.family_id,
    arg_max(members.title, members.member_rank) filter (where not members.is_joint) as title,
    arg_min(members.session, members.member_rank) as first_session,
    arg_max(members.session, members.member_rank) as last_session,
    cast(count(*) as integer) as n_members,
    cast(count(*) filter (where members.is_held) as integer) as n_held,
    cast(count(distinct members.folded_title) as integer) as n_titles,
    cast(count(*) filter (where votes.vote_status = 'held') as integer) as n_votes_held,
    cast(count(*) filter (where votes.vote_status = 'without_vote') as integer) as n_without_vote,
    cast(count(*) filter (where votes.vote_status in ('not_held', 'unknown')) as integer) as n_votes_unknown
from {{ ref('int_family_members') }} as members
inner join {{ ref('int_family_votes') }} as votes
    on members.family_id = votes.family_id and members.resolution_symbol = votes.resolution_symbol
group by members.family_id
