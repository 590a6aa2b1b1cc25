-- On how many texts a division of a session would rest, and whether they are enough for one.
with texts as (
    select
        'votes' as layer,
        session,
        count(*) filter (where not is_unanimous) as n_texts
    from {{ ref('int_scoped_roll_calls') }}
    where scope = 'plenary_adoption'
    group by session
    union all
    select
        'sponsorship' as layer,
        session,
        count(*) as n_texts
    from (
        select
            session,
            proposal_id
        from {{ ref('int_sponsored_drafts') }}
        group by session, proposal_id
        having count(*) > 1
    )
    group by session
)

select
    layer,
    session,
    n_texts,
    case
        when not regexp_full_match(session, '[0-9]+') then 'special_session'
        when n_texts < 10 then 'too_few_texts'
    end as unknown_reason
from texts
