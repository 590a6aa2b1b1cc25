-- The one title by which a resolution is put into a line: its own, else that of a record of its adoption by vote.
-- What is all capitals is a subject heading of research data, which many texts of a session share, and no title;
-- nor is a title that breaks off, or the heading of an agenda item (`A/72/251 42 - …`).
with vote_records as (
    select
        sources.resolution_symbol,
        sources.title,
        sources.subject,
        sources.subjects
    from {{ ref('int_source_roll_calls') }} as sources
    inner join {{ ref('int_release_events') }} as events on sources.roll_call_no = events.roll_call_no
    inner join {{ ref('int_roll_calls_merged') }} as merged on events.event_no = merged.event_no
    where merged.is_adoption and merged.stage = 'plenary' and sources.resolution_symbol is not null
),

candidates as (
    select
        resolution_symbol,
        title,
        'resolution' as title_source,
        1 as source_rank
    from {{ ref('resolutions') }}
    union all
    select
        resolution_symbol,
        title,
        'vote_record' as title_source,
        2 as source_rank
    from vote_records
    union all
    select
        resolution_symbol,
        subject as title,
        'vote_description' as title_source,
        3 as source_rank
    from vote_records
    where not regexp_matches(subject, '^A/\S+/25\d\b')
),

titles as (
    select
        resolution_symbol,
        title_source,
        {{ plain_title('title') }} as title
    from candidates
    where title <> upper(title) and not ends_with(title, '…')
    qualify row_number() over (partition by resolution_symbol order by source_rank, title) = 1
),

headings as (
    select
        resolution_symbol,
        list_sort(list(distinct heading)) as headings
    from (
        select
            resolution_symbol,
            unnest([if(title = upper(title), {{ fold_text('title') }}, null), {{ fold_text('subjects') }}]) as heading
        from vote_records
    )
    where heading <> ''
    group by resolution_symbol
)

select
    titles.resolution_symbol,
    resolutions.session,
    -- where in time its session stands, in regular sessions: the twentieth opened in September of 1965
    coalesce(
        try_cast(resolutions.session as integer),
        date_diff('day', date '1945-09-15', coalesce(resolutions.adopted_on, sessions.opened_on)) / 365.25,
        0
    ) as session_place,
    resolutions.adopted_on,
    -- the file format that research data came in kept no text longer than 244 characters
    if(titles.title_source = 'vote_description' and length(titles.title) >= 243, titles.title || '…', titles.title)
        as title,
    titles.title_source,
    resolutions.is_held,
    {{ fold_text('titles.title') }} as folded_title,
    if(
        contains(titles.title, ' : '),
        {{ fold_text("list_extract(string_split(titles.title, ' : '), -1)") }},
        null
    ) as title_after_heading,
    coalesce(headings.headings, []) as headings
from titles
inner join {{ ref('resolutions') }} as resolutions on titles.resolution_symbol = resolutions.resolution_symbol
left join {{ ref('sessions') }} as sessions on resolutions.session = sessions.session
left join headings on titles.resolution_symbol = headings.resolution_symbol
where resolutions.session is not null and {{ fold_text('titles.title') }} <> ''
