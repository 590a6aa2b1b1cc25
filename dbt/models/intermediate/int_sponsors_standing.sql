-- Whether a state that a list names sponsors the text, by all lists held. Of whom a revision no longer names a list
-- that is not final says no more than that it was not on that revision: others may have joined it since, it too.
with last_words as (
    select
        proposal_id,
        state_code,
        arg_max(role, event_no) as last_role
    from {{ ref('int_sponsorship_events') }}
    where sponsor_kind = 'state' and state_code is not null
    group by proposal_id, state_code
)

select
    sponsorships.proposal_id,
    sponsorships.state_code,
    case
        when sponsorships.is_sponsor then true
        when lists.sponsor_list_status = 'final' or last_words.last_role = 'withdrawn' then false
    end as is_sponsor
from {{ ref('sponsorships') }} as sponsorships
inner join {{ ref('int_sponsor_lists') }} as lists on sponsorships.proposal_id = lists.proposal_id
inner join last_words
    on
        sponsorships.proposal_id = last_words.proposal_id
        and sponsorships.state_code = last_words.state_code
