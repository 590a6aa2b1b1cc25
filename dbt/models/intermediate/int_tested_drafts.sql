-- Which drafts are compared with chance: those of several sponsors with a final list, in a session and body that
-- has enough of them. An open list says nothing of who did not sponsor, a draft of one sponsor cannot be shared,
-- and fewer than 20 drafts cannot tell choice from chance; more than 300 are beyond the computation. The drafts of
-- one line of texts in one session and body are one choice when lines are counted.
with drafts as (
    select distinct
        session,
        body,
        proposal_id,
        n_sponsors,
        sponsor_list_status
    from {{ ref('int_sponsored_drafts') }}
),

-- a resolution that joins two lines counts with the first of them
lines as (
    select
        proposals.proposal_id,
        min(members.family_id) as line_id
    from {{ ref('int_proposals') }} as proposals
    inner join {{ ref('int_family_members') }} as members on proposals.resolution_symbol = members.resolution_symbol
    group by proposals.proposal_id
),

comparable as (
    select
        drafts.*,
        coalesce(lines.line_id, drafts.proposal_id) as line_id,
        drafts.sponsor_list_status = 'final' and drafts.n_sponsors >= 2 as is_comparable
    from drafts
    left join lines on drafts.proposal_id = lines.proposal_id
),

counted as (
    select
        *,
        count(*) filter (where is_comparable) over (partition by session, body) as n_comparable,
        count(distinct case when is_comparable then line_id end) over (partition by session, body) as n_lines
    from comparable
)

select
    session,
    body,
    proposal_id,
    n_sponsors,
    sponsor_list_status,
    line_id,
    is_comparable,
    is_comparable and n_comparable between {{ fewest_tested_drafts() }} and {{ most_tested_drafts() }} as is_tested,
    is_comparable and n_lines between {{ fewest_tested_drafts() }} and {{ most_tested_drafts() }} as is_line_tested,
    cast(n_comparable as integer) as n_comparable
from counted
