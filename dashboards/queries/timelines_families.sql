-- One row per line of resolutions with a step from one to the next, those on which most states voted differently first.
-- title "Title"
-- called_after "Called after": Its title, or what research data say of the vote, where no title of it is held.
-- sessions "Sessions": Sessions of its earliest and its latest resolution known.
-- first_session "First session"
-- last_session "Last session"
-- n_members "Resolutions": Resolutions in the line.
-- n_votes_held "Votes held": Resolutions of which the votes of states are held.
-- n_without_vote "Without a vote": Resolutions known to have been adopted without a vote.
-- n_votes_unknown "No votes held": Resolutions of which no votes of states are held; not the same as adopted without a vote.
-- n_states "Voted differently": States whose votes on two resolutions of the line that follow each other differ.
-- most_changed "Most in one step": States that voted differently from one recorded vote of the line to the next, at the most.
with changes as (
    select
        c.family_id,
        count(distinct c.state_code) as n_states
    from timelines.vote_changes as c
    where c.direction in ('toward_yes', 'toward_no')
    group by c.family_id
),

steps as (
    select
        s.family_id,
        max(s.n_changed) as most_changed
    from timelines.family_steps as s
    group by s.family_id
)

select
    f.family_id,
    f.title,
    if(f.title_source = 'vote_description', 'data on its votes', 'its title') as called_after,
    f.first_session,
    f.last_session,
    if(f.first_session = f.last_session, f.first_session, f.first_session || '–' || f.last_session) as sessions,
    f.n_members,
    f.n_votes_held,
    f.n_without_vote,
    f.n_votes_unknown,
    if(p.family_id is null, null, coalesce(c.n_states, 0)) as n_states,
    p.most_changed
from timelines.families as f
left join changes as c on f.family_id = c.family_id
left join steps as p on f.family_id = p.family_id
left join core.sessions as s on f.last_session = s.session
where
    f.family_id in (select e.family_id from timelines.family_edges as e)
    and (
        $words is null
        or list_bool_and(
            [
                contains(strip_accents(lower(f.title)), word)
                for word in regexp_split_to_array(strip_accents(lower(trim($words))), '\s+')
            ]
        )
        or f.family_id in (
            select m.family_id from timelines.family_members as m
            where m.resolution_symbol in (trim($words), 'A/RES/' || trim($words))
        )
    )
order by n_states desc nulls last, f.n_members desc, s.opened_on desc nulls last, f.title asc, f.family_id asc
