-- One row per thing found, the closest of each kind first: its name or one passage of its text holds what was asked for.
-- kind "What was found": State, group of states, item, line of resolutions, text, vote or record.
-- name "Name or title": Its name or title; missing where none is known.
-- place "Where": Where it belongs.
-- n_passages "Passages": Passages of its text that hold the words.
-- said "Closest passage": The passage that holds the words most closely.
-- passage: Where that passage stands in the stored document: document, first and last character.
-- n_of_kind: Things of this kind found, in the session asked for.
-- n_asked: Words and symbols asked for.
-- n_matched: How many of them are held together at most: where that is fewer, nothing holds all.
-- is_meant: What was asked for is its name, or one of its symbols.
-- sessions: Sessions of all that was found, newest first.
with raw as (
    select unnest(regexp_extract_all(word_index.folded($words), '[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*')) as word
),

parts as (
    select
        word,
        unnest(string_split(word, '-')) as part
    from raw
),

meant as (
    select
        part as asked,
        word_index.plain_word(part) as word,
        false as is_symbol
    from parts
    where not word_index.is_common(part) or (select bool_and(word_index.is_common(p.part)) from parts as p)
    union
    select
        part,
        word_index.plain_word(replace(word, '-', '')),
        false
    from parts
    where contains(word, '-')
    union
    select
        symbol,
        word_index.as_word(symbol),
        true
    from (select unnest($symbols::varchar[]) as symbol) as given
),

-- A word that is not held stands for the words that it begins.
asked as (
    select
        m.asked,
        v.word,
        v.n_entries,
        m.is_symbol and m.word = v.word as is_symbol
    from meant as m
    inner join word_index.vocabulary as v
        on m.word = v.word or (
            length(m.word) > 3 and starts_with(v.word, m.word)
            and m.word not in (select k.word from word_index.vocabulary as k)
        )
),

whole as (
    select
        count(*) as n_entries,
        avg(n_words) as n_words
    from word_index.entries
),

hits as (
    select
        p.entry_no,
        count(distinct a.asked) as n_matched,
        bool_or(a.is_symbol) as is_symbol,
        -- BM25 with its usual constants, 1.2 and 0.75.
        sum(
            ln(1 + (w.n_entries - a.n_entries + 0.5) / (a.n_entries + 0.5))
            * p.n * 2.2 / (p.n + 1.2 * (0.25 + 0.75 * e.n_words / w.n_words))
        ) as score
    from asked as a
    inner join word_index.postings as p on a.word = p.word
    inner join word_index.entries as e on p.entry_no = e.entry_no
    cross join whole as w
    group by p.entry_no
),

most as (select max(n_matched) as n_matched from hits),

phrase as (
    select
        ' ' || word_index.squeezed(word_index.folded($words)) || ' ' as asked,
        list_transform(
            $phrases::varchar[], lambda phrase: ' ' || word_index.squeezed(word_index.folded(phrase)) || ' '
        ) as quoted
),

closest as materialized (
    select
        h.*,
        e.kind,
        e.id,
        e.session,
        e.item,
        e.part,
        contains(e.squeezed, o.asked) as is_phrase,
        e.part = 'name' and ' ' || word_index.squeezed(word_index.folded(e.name)) || ' ' = o.asked as is_name,
        list_bool_and(list_transform(o.quoted, lambda quoted: contains(e.squeezed, quoted))) is not false as has_phrases
    from hits as h
    inner join word_index.entries as e on h.entry_no = e.entry_no
    inner join most as m on h.n_matched = m.n_matched
    cross join phrase as o
),

found as (
    select
        c.kind,
        c.id,
        c.session,
        c.item,
        any_value(c.n_matched) as n_matched,
        count(*) filter (where c.part = 'passage') as n_passages,
        arg_max(c.entry_no, c.score + if(c.is_phrase, 5, 0)) filter (where c.part = 'passage') as passage_no,
        bool_or(c.part = 'name' and (c.is_name is true or c.is_symbol)) as is_meant,
        max(c.score * if(c.part = 'name', 2, 1) + if(c.is_phrase, 5, 0) + if(c.part = 'name' and c.is_symbol, 1000, 0))
        -- Who asks by words means a text of today rather than its like of forty years ago.
        + coalesce(any_value(year(o.opened_on) - 1946) * 0.15, 0) as score
    from closest as c
    left join core.sessions as o on c.session = o.session
    where c.has_phrases
    group by c.kind, c.id, c.session, c.item
),

sessions as (
    select list(f.session order by o.opened_on desc nulls last, f.session desc) as sessions
    from (select distinct session from found) as f
    left join core.sessions as o on f.session = o.session
    where f.session is not null
),

shown as (
    select
        *,
        count(*) over (partition by kind) as n_of_kind
    from found
    where $session is null or session is null or session = $session
)

select
    s.kind,
    s.id,
    s.session,
    s.item,
    n.name,
    n.place,
    s.n_passages,
    g.text as said,
    g.passage,
    g.place as passage_place,
    s.is_meant,
    s.n_of_kind,
    s.n_matched,
    (select count(distinct m.asked) from meant as m) as n_asked,
    o.sessions
from shown as s
cross join sessions as o
inner join word_index.entries as n
    on
        n.part = 'name' and s.kind = n.kind and s.id is not distinct from n.id
        and s.session is not distinct from n.session and s.item is not distinct from n.item
left join word_index.entries as g on s.passage_no = g.entry_no
qualify row_number() over (partition by s.kind order by s.score desc, n.dated_on desc nulls last, n.name asc, s.id asc) <= $most
order by s.kind asc, s.score desc, n.dated_on desc nulls last, n.name asc, s.id asc
