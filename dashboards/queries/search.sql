-- One row per thing found: every word that was asked for is in it.
-- kind "What was found": What was found: state, item, text, vote or passage.
-- found "Name, title or text": Its name, title or symbol.
-- place "Place": Where it belongs.
-- passage: Where the words stand in the stored document: document, first and last character.
with asked as (
    select
        lower(strip_accents(trim($words))) as phrase,
        string_split_regex(lower(strip_accents(trim($words))), '\s+') as parts,
        upper(regexp_replace(trim($words), '\s+', '', 'g')) as symbol,
        upper(replace($symbol, ' ', '')) as meant
),

texts as (
    select
        p.proposal_id,
        p.title,
        p.session,
        p.committee,
        p.resolution_symbol,
        list(distinct d.symbol) filter (where d.symbol is not null) as symbols,
        max(d.dated_on) as dated_on
    from core.proposals as p
    left join core.documents as d on p.proposal_id = d.proposal_id
    group by p.proposal_id, p.title, p.session, p.committee, p.resolution_symbol
),

codes_asked as (
    select c.state_code
    from core.state_codes as c, asked
    where c.scheme in ('iso2', 'iso3', 'undl') and c.code = upper(asked.phrase)
),

things as (
    select
        1 as line,
        'state' as kind,
        s.name as found,
        s.state_code as id,
        null as session,
        null as item,
        s.formal_name as place,
        concat_ws(
            ' ', s.name, s.formal_name, (
                select string_agg(n.name, ' ') from core.state_names as n
                where n.state_code = s.state_code
            )
        ) as hay,
        null::date as dated_on,
        null as passage
    from core.states as s
    union all
    select
        2,
        'item',
        i.title,
        null,
        i.session,
        i.item,
        'Session ' || i.session || ', item ' || i.item,
        concat_ws(' ', i.title, 'item ' || i.item),
        s.opened_on,
        null
    from core.agenda_items as i
    left join core.sessions as s using (session)
    union all
    select
        3,
        'text',
        t.title,
        t.proposal_id,
        t.session,
        null,
        concat_ws(
            ' · ', array_to_string(list_distinct(list_append(coalesce(t.symbols, []), t.resolution_symbol)), ', '), 'session ' || t.session
        ),
        concat_ws(' ', t.title, t.proposal_id, t.resolution_symbol, array_to_string(t.symbols, ' ')),
        t.dated_on,
        null
    from texts as t
    union all
    select
        4,
        'vote',
        coalesce(r.title, c.title, c.subject, 'without title'),
        c.roll_call_id,
        c.session,
        null,
        concat_ws(
            ' · ', coalesce(c.resolution_symbol, c.document_symbol), if(c.subject_kind = 'text', null, c.subject_kind),
            c.yes || ' to ' || c.no || coalesce(', ' || c.abstain || ' abstaining', ''),
            strftime(c.voted_on, '%-d %B %Y'), if(c.stage = 'committee', 'committee ' || c.committee, 'plenary')
        ),
        concat_ws(' ', r.title, c.title, c.subject, c.resolution_symbol, c.document_symbol, c.meeting_symbol),
        c.voted_on,
        null
    from core.roll_calls as c
    left join core.resolutions as r on c.resolution_symbol = r.resolution_symbol
    union all
    select
        5,
        'passage',
        g.text as found,
        d.proposal_id,
        d.session,
        null,
        concat_ws(', ', coalesce(d.symbol, 'document without symbol'), 'paragraph ' || g.label),
        g.text,
        d.dated_on,
        g.document_id || ':' || g.span_start || '-' || g.span_end
    from core.paragraphs as g
    inner join core.documents as d using (document_id)
    where d.proposal_id is not null
),

-- Folded once: most of what is held is left out by the first word.
folded as (
    select
        *,
        lower(strip_accents(hay)) as folded_hay
    from things
),

matching as (
    select
        f.*,
        case
            when (f.line < 5 and asked.phrase = lower(strip_accents(f.found))) or (f.line = 1 and f.id in (from codes_asked)) then 1
            when f.line in (3, 4) and list_contains(string_split(upper(replace(f.hay, ' ', '|')), '|'), asked.meant) then 1
            when regexp_matches(f.folded_hay, '(^|\W)' || regexp_escape(asked.phrase) || '(\W|$)') then 2
            when contains(f.folded_hay, asked.phrase) then 3
            else 4
        end as closeness
    from folded as f, asked
    where
        length(asked.phrase) > 1
        and (
            list_bool_and(list_transform(asked.parts, lambda part: contains(f.folded_hay, part)))
            or (f.line = 1 and f.id in (from codes_asked))
            or (
                f.line in (3, 4) and length(asked.symbol) > 3
                and (contains(upper(replace(f.hay, ' ', '')), asked.symbol) or contains(upper(replace(f.hay, ' ', '')), asked.meant))
            )
        )
)

select
    kind,
    if(
        kind = 'passage',
        '… ' || trim(substring(found, greatest(1, strpos(folded_hay, asked.parts[1]) - 120), 280)) || ' …',
        found
    ) as found,
    id,
    session,
    item,
    place,
    passage,
    line,
    closeness,
    count(*) over (partition by kind) as n_of_kind
from matching, asked
where length(asked.phrase) > 3 or closeness < 3  -- `US` is not meant by `Australia`
qualify row_number() over (partition by kind order by closeness asc, dated_on desc nulls last, found asc) <= 12
order by line asc, closeness asc, dated_on desc nulls last, found asc
