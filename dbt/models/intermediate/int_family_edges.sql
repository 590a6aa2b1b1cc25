-- Steps of a line, with what they rest on. A citation alone, of a text of another title, makes no step.
with steps as (
    select
        'f-' || left(md5(lines.line_key), 12) as family_id,
        lines.previous_symbol as from_resolution,
        lines.resolution_symbol as to_resolution,
        lines.basis,
        lines.title_change,
        lines.is_joint,
        lines.is_previous_joint,
        lines.n_unplaced_before,
        citations.n_citations is not null as is_cited,
        'vote_description' in (earlier.title_source, later.title_source) as is_described,
        count(*) over (partition by lines.line_key, lines.resolution_symbol) as n_before,
        count(*) over (partition by lines.line_key, lines.previous_symbol) as n_after
    from {{ ref('int_resolution_lines') }} as lines
    left join {{ ref('int_resolution_citations') }} as citations
        on
            lines.resolution_symbol = citations.resolution_symbol
            and lines.previous_symbol = citations.cited_symbol
    inner join {{ ref('int_resolution_titles') }} as earlier on lines.previous_symbol = earlier.resolution_symbol
    inner join {{ ref('int_resolution_titles') }} as later on lines.resolution_symbol = later.resolution_symbol
    where lines.previous_symbol is not null
)

select
    family_id,
    from_resolution,
    to_resolution,
    case
        when is_joint then 'merges'
        when is_previous_joint then 'splits'
        when n_before > 1 then 'merges'
        when n_after > 1 then 'splits'
        else 'renews'
    end as edge_kind,
    case
        when is_joint then 'the later title joins this line''s title with that of another line'
        when is_previous_joint then 'the earlier title joined this line''s title with that of another line'
        else
            case title_change
                when 'none' then 'same title'
                when 'small_words' then 'titles that differ in small words only'
                when 'numbers' then 'titles that differ in a number or year only'
                when 'spelling' then 'titles that differ in the spelling of one word'
                when 'word' then 'titles that differ in one word'
                when 'heading' then 'same title, once after the heading of its item'
                when 'wording' then 'new title over much the same wording'
                else 'titles that are each like another title of the line'
            end
            || case
                when is_cited then ', and the later text cites the earlier one'
                when basis = 'heading'
                    then ', and a subject heading that no other resolution of that title shares in its session'
                when basis = 'next_cites'
                    then ', and of several resolutions of that title in its session the one that the next text cites'
                else ', in the next session of which a resolution on record bears it'
            end
            || if(is_described, '; of one or both it is not the title but what research data say of the vote', '')
    end as evidence,
    if(is_cited and not is_joint and not is_previous_joint, 'strong', 'weak') as grade,
    n_unplaced_before
from steps
