-- A line of resolutions is a title taken up again in later sessions. A title is known from the
-- resolution itself or from a later text that cites it as `entitled "…"`.
with resolutions as (
    select
        resolution_symbol,
        session,
        adopted_on,
        title,
        is_held,
        {{ fold_text('title') }} as folded_title
    from {{ ref('resolutions') }}
    where title is not null and session is not null
),

repeated_titles as (
    select folded_title
    from resolutions
    group by folded_title
    having count(distinct session) > 1
)

select
    'f-' || left(md5(resolutions.folded_title), 12) as family_id,
    resolutions.*,
    sessions.opened_on as session_opened_on,
    dense_rank() over (
        partition by resolutions.folded_title
        order by coalesce(resolutions.adopted_on, sessions.opened_on), resolutions.session
    ) as member_rank
from resolutions
inner join repeated_titles on resolutions.folded_title = repeated_titles.folded_title
left join {{ ref('sessions') }} as sessions on resolutions.session = sessions.session
