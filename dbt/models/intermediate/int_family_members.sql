-- A line of resolutions is a title taken up again in later sessions. A title is known from the
-- resolution itself or from a later text that cites it as `entitled "…"`. A resolution whose title joins
-- those of two lines stands in both (76/19: "Developments in the field of information … , and advancing
-- responsible State behaviour …").
with resolutions as (
    select
        resolution_symbol,
        session,
        adopted_on,
        title,
        is_held,
        {{ fold_text('title') }} as folded_title
    from {{ ref('resolutions') }}
    -- research data gives a subject heading in capitals, which many resolutions of one session share, or the
    -- beginning of a title
    where title <> upper(title) and not ends_with(title, '…') and session is not null
),

repeated_titles as (
    select
        folded_title,
        array_to_string(list_slice(string_split(folded_title, ' '), 1, 4), ' ') as first_four_words,
        list(distinct session) as sessions
    from resolutions
    group by folded_title
    having count(distinct session) > 1
),

-- The whole of one line's title, "and", then words that begin the title of one other line and of no
-- third; and neither line has a resolution of its own in that session.
joint_titles as (
    select
        resolutions.resolution_symbol,
        first_lines.folded_title as first_title,
        second_lines.folded_title as second_title
    from resolutions
    inner join repeated_titles as first_lines
        on
            starts_with(resolutions.folded_title, first_lines.folded_title || ' and ')
            and not list_contains(first_lines.sessions, resolutions.session)
    inner join repeated_titles as second_lines
        on
            starts_with(
                substr(resolutions.folded_title, length(first_lines.folded_title) + length(' and ') + 1) || ' ',
                second_lines.first_four_words || ' '
            )
            and len(string_split(second_lines.first_four_words, ' ')) = 4
            and not list_contains(second_lines.sessions, resolutions.session)
    qualify count(*) over (partition by resolutions.resolution_symbol) = 1
),

joint_lines as (
    select
        resolution_symbol,
        first_title as line_title
    from joint_titles
    union all
    select
        resolution_symbol,
        second_title as line_title
    from joint_titles
),

members as (
    select
        resolutions.folded_title as line_title,
        resolutions.*,
        false as is_joint
    from resolutions
    inner join repeated_titles on resolutions.folded_title = repeated_titles.folded_title
    union all
    select
        joint_lines.line_title,
        resolutions.*,
        true as is_joint
    from joint_lines
    inner join resolutions on joint_lines.resolution_symbol = resolutions.resolution_symbol
)

select
    'f-' || left(md5(members.line_title), 12) as family_id,
    members.resolution_symbol,
    members.session,
    members.adopted_on,
    members.title,
    members.is_held,
    members.folded_title,
    members.is_joint,
    sessions.opened_on as session_opened_on,
    dense_rank() over (
        partition by members.line_title
        order by coalesce(members.adopted_on, sessions.opened_on), members.session
    ) as member_rank
from members
left join {{ ref('sessions') }} as sessions on members.session = sessions.session
