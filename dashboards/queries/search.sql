-- One row per thing found: every word that was asked for is in it.
-- kind "What was found": What was found: state, item, text or passage.
-- found "Name, title or text": Its name, title or symbol.
-- place "Place": Where it belongs.
with asked as (
    select
        lower(strip_accents(trim($words))) as phrase,
        string_split_regex(lower(strip_accents(trim($words))), '\s+') as parts,
        upper(regexp_replace(trim($words), '\s+', '', 'g')) as symbol
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
    from core.proposals p
    left join core.documents d on d.proposal_id = p.proposal_id
    group by p.proposal_id, p.title, p.session, p.committee, p.resolution_symbol
),

things as (
    select 1 as line, 'state' as kind, s.name as found, s.state_code as id, null as session, null as item, s.formal_name as place,
        concat_ws(' ', s.name, s.formal_name, s.state_code, (select string_agg(n.name, ' ') from core.state_names n where n.state_code = s.state_code)) as hay,
        null::date as dated_on
    from core.states s
    union all
    select 2, 'item', i.title, null, i.session, i.item, 'Session ' || i.session || ', item ' || i.item, concat_ws(' ', i.title, 'item ' || i.item), s.opened_on
    from core.agenda_items i
    left join core.sessions s using (session)
    union all
    select 3, 'text', t.title, t.proposal_id, t.session, null,
        concat_ws(' · ', array_to_string(list_distinct(list_append(coalesce(t.symbols, []), t.resolution_symbol)), ', '), 'session ' || t.session),
        concat_ws(' ', t.title, t.proposal_id, t.resolution_symbol, array_to_string(t.symbols, ' ')), t.dated_on
    from texts t
    union all
    select 4, 'passage', left(g.text, 300), d.proposal_id, d.session, null, concat_ws(', ', coalesce(d.symbol, 'document without symbol'), 'paragraph ' || g.label), g.text, d.dated_on
    from core.paragraphs g
    join core.documents d using (document_id)
    where d.proposal_id is not null
)

select kind, found, id, session, item, place, line, count(*) over (partition by kind) as n_of_kind
from things, asked
where length(asked.phrase) > 1
    and (
        list_bool_and(list_transform(asked.parts, lambda part: contains(lower(strip_accents(hay)), part)))
        or (line = 3 and length(asked.symbol) > 3 and contains(upper(replace(hay, ' ', '')), asked.symbol))
    )
qualify row_number() over (partition by kind order by dated_on desc nulls last, found) <= 12
order by line, dated_on desc nulls last, found
