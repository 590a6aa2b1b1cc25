-- The words of everything that can be searched, made from a build (attached as `built`) into a file of its own.
-- `entries`: one row per name (of a state, group, item, line, text, vote or record) and per passage of a text or record;
-- `squeezed` is its text in lower case without accents and signs, in which a phrase is looked for.
-- `postings`: one row per word and entry. The macros serve those who ask as well, so that both spell words alike.

create macro folded(words) as
    regexp_replace(
        translate(lower(strip_accents(words)), '‐‑‒–—−’ʼ', '------'''''), '''s?([^\p{L}]|$)', '\1', 'g'
    );

-- One form for singular and plural.
create macro plain_word(word) as
    regexp_replace(
        regexp_replace(
            regexp_replace(
                regexp_replace(word, '([a-z]{2})ies$', '\1y'), '(ss|sh|ch|x)es$', '\1'
            ), '([a-z]{2}[^suiy]|[a-z]{2}y)s$', '\1'
        ), 'women$', 'woman'
    );

-- A macro of a file that is attached finds no other macro of that file: this one takes what is folded.
create macro squeezed(folded_words) as trim(regexp_replace(folded_words, '[^\p{L}\p{N}]+', ' ', 'g'));

-- Words so common that they tell nothing apart; asked for alone, they count.
create macro is_common(word) as
    word in (
        'a', 'an', 'and', 'as', 'at', 'be', 'by', 'for', 'from', 'in', 'is', 'it', 'of', 'on', 'or',
        'that', 'the', 'their', 'to', 'which', 'with'
    );

create macro as_word(symbol) as lower(replace(symbol, ' ', ''));

create temp table texts as
select
    p.proposal_id,
    p.title,
    p.session,
    p.resolution_symbol,
    list_sort(list_distinct(
        list_concat(
            coalesce(list(d.symbol order by d.revision nulls first, d.symbol) filter (where d.symbol is not null), []),
            list_filter(
                [p.resolution_symbol, if(starts_with(p.proposal_id, 'x-'), null, p.proposal_id)],
                lambda symbol: symbol is not null
            )
        )
    )) as symbols,
    list_distinct(list(d.base_symbol) filter (where d.base_symbol is not null)) as base_symbols,
    max(d.dated_on) as dated_on
from built.core.proposals as p
left join built.core.documents as d on p.proposal_id = d.proposal_id
group by p.proposal_id, p.title, p.session, p.resolution_symbol;

create temp table names as
select
    'state' as kind,
    s.state_code as id,
    null as session,
    null as item,
    s.name,
    if(s.formal_name = s.name, null, s.formal_name) as place,
    null::date as dated_on,
    concat_ws(' ', s.name, s.formal_name, n.names) as text,
    list_concat(coalesce(c.codes, []), coalesce(b.short, [])) as symbols
from built.core.states as s
-- What people call them, and no list of names or codes does.
left join (
    values ('ARE', ['UAE']), ('CHN', ['PRC']), ('COD', ['DRC']), ('GBR', ['UK']), ('KOR', ['ROK']), ('PRK', ['DPRK'])
) as b (state_code, short) on s.state_code = b.state_code
left join (
    select
        state_code,
        string_agg(distinct name, ' ' order by name) as names
    from built.core.state_names
    group by state_code
) as n on s.state_code = n.state_code
left join (
    select
        state_code,
        list(distinct code) as codes
    from built.core.state_codes
    where scheme in ('iso2', 'iso3', 'undl')
    group by state_code
) as c on s.state_code = c.state_code
union all
select
    'group',
    g.group_code,
    null,
    null,
    g.name,
    g.kind || ' group' || coalesce(' of ' || m.n_members || ' states', ''),
    null,
    concat_ws(' ', g.name, g.group_code, n.names),
    [g.group_code]
from built.core.groups as g
left join (
    select
        group_code,
        string_agg(distinct name, ' ' order by name) as names
    from built.core.group_names
    group by group_code
) as n on g.group_code = n.group_code
left join (
    select
        group_code,
        count(distinct state_code) as n_members
    from built.core.group_memberships
    where valid_to is null
    group by group_code
) as m on g.group_code = m.group_code
union all
select
    'item',
    null,
    i.session,
    i.item,
    i.title,
    'Session ' || i.session || ', item ' || i.item,
    s.opened_on,
    concat_ws(' ', i.title, 'agenda item', i.item),
    []
from built.core.agenda_items as i
left join built.core.sessions as s on i.session = s.session
union all
select
    'line',
    -- A line is known by its latest resolution: what it is called by itself says nothing to a reader.
    coalesce(
        arg_max(m.resolution_symbol, (m.member_rank, m.resolution_symbol)) filter (where not m.is_joint), f.family_id
    ),
    null,
    null,
    f.title,
    f.n_members || ' resolutions, sessions ' || f.first_session || ' to ' || f.last_session,
    max(m.adopted_on),
    concat_ws(' ', f.title, string_agg(distinct m.title, ' ' order by m.title)),
    list(distinct m.resolution_symbol)
from built.timelines.families as f
left join built.timelines.family_members as m on f.family_id = m.family_id
group by f.family_id, f.title, f.n_members, f.first_session, f.last_session
union all
select
    'text',
    t.proposal_id,
    t.session,
    null,
    t.title,
    concat_ws(' · ', nullif(array_to_string(t.symbols, ', '), ''), 'session ' || t.session),
    t.dated_on,
    concat_ws(' ', t.title, array_to_string(t.symbols, ' ')),
    list_concat(t.symbols, coalesce(t.base_symbols, []))
from texts as t
union all
select
    'vote',
    c.roll_call_id,
    c.session,
    null,
    coalesce(r.title, c.title, c.subject),
    concat_ws(
        ' · ', coalesce(c.resolution_symbol, c.document_symbol), if(c.subject_kind = 'text', null, c.subject_kind),
        c.yes || ' to ' || c.no || coalesce(', ' || c.abstain || ' abstaining', ''),
        strftime(c.voted_on, '%-d %B %Y'), if(c.stage = 'committee', 'committee ' || c.committee, 'plenary')
    ),
    c.voted_on,
    concat_ws(' ', r.title, if(c.title = r.title, null, c.title), c.subject),
    list_filter([c.resolution_symbol, c.document_symbol, c.meeting_symbol], lambda symbol: symbol is not null)
from built.core.roll_calls as c
left join built.core.resolutions as r on c.resolution_symbol = r.resolution_symbol
union all
select
    'record',
    d.document_id,
    d.session,
    null,
    coalesce(d.title, d.symbol),
    concat_ws(
        ' · ', if(d.title is null, null, d.symbol), replace(d.document_type, '_', ' '), 'session ' || d.session,
        strftime(d.dated_on, '%-d %B %Y')
    ),
    d.dated_on,
    concat_ws(' ', d.title, replace(d.document_type, '_', ' '), d.symbol),
    list_filter([d.symbol], lambda symbol: symbol is not null)
from built.core.documents as d
where d.proposal_id is null;

-- What has no paragraphs, such as a record of a meeting, is read in stretches of some lines.
create temp table stretches as
with printed_lines as (
    select
        t.document_id,
        t.page,
        t.span_start,
        unnest(regexp_extract_all(t.text, '[^\n]*\n|[^\n]+')) as line,
        generate_subscripts(regexp_extract_all(t.text, '[^\n]*\n|[^\n]+'), 1) as line_no
    from built.core.document_texts as t
    where t.document_id not in (select g.document_id from built.core.paragraphs as g)
),

placed as (
    select
        *,
        span_start + (sum(length(line)) over (partition by document_id, page order by line_no))::bigint as line_end
    from printed_lines
)

select
    document_id,
    page,
    string_agg(line, '' order by line_no) as text,
    max(line_end) as span_end
from placed
group by document_id, page, (line_end - length(line) - span_start) // 600;

create temp table passages as
select
    g.document_id,
    g.text,
    g.span_start,
    g.span_end,
    if(g.paragraph_kind = 'footnote', 'footnote ', 'paragraph ') || g.label as place
from built.core.paragraphs as g
union all
select
    s.document_id,
    s.text,
    s.span_end - length(s.text),
    s.span_end,
    'page ' || s.page
from stretches as s;

create temp table folded_entries as
with everything as (
    select
        n.*,
        'name' as part,
        null as passage
    from names as n
    union all
    select
        if(d.proposal_id is null, 'record', 'text'),
        coalesce(d.proposal_id, d.document_id),
        d.session,
        null,
        null,
        concat_ws(', ', d.symbol, g.place),
        d.dated_on,
        g.text,
        c.symbols,
        'passage',
        g.document_id || ':' || g.span_start || '-' || g.span_end
    from passages as g
    inner join built.core.documents as d on g.document_id = d.document_id
    left join (
        select
            q.document_id,
            g.span_start,
            list(distinct q.cited_symbol) as symbols
        from built.core.citations as q
        inner join passages as g
            on q.document_id = g.document_id and q.span_start >= g.span_start and q.span_start < g.span_end
        group by q.document_id, g.span_start
    ) as c on g.document_id = c.document_id and g.span_start = c.span_start
)

select
    row_number() over (order by kind, id, session, item, part, passage)::integer as entry_no,
    *,
    folded(text) as folded
from everything;

create table entries as
select
    * exclude (symbols, folded),
    ' ' || squeezed(folded) || ' ' as squeezed,
    length(squeezed) - length(replace(squeezed, ' ', '')) - 1 as n_words
from folded_entries;

-- A word with a hyphen counts by its parts, and as one word.
create temp table said as
select
    entry_no,
    word,
    count(*) as n
from (
    select
        entry_no,
        unnest(string_split(squeezed[2:-2], ' ')) as word
    from entries
    union all
    select
        entry_no,
        replace(unnest(regexp_extract_all(folded, '[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+')), '-', '')
    from folded_entries
    where contains(folded, '-')
)
group by entry_no, word;

create temp table forms as
select
    word,
    plain_word(word) as form
from (select distinct word from said)
where not is_common(word);

create table postings as
select
    word,
    entry_no,
    sum(n)::integer as n
from (
    select
        f.form as word,
        s.entry_no,
        s.n
    from said as s
    inner join forms as f on s.word = f.word
    union all
    select
        as_word(unnest(symbols)),
        entry_no,
        1
    from folded_entries
)
group by word, entry_no
order by word, entry_no;

-- `said`: a spelling of the word as documents have it, to offer in place of one that is not known.
create table vocabulary as
select
    p.word,
    count(*)::integer as n_entries,
    coalesce(any_value(f.spelling), p.word) as said
from postings as p
left join (
    select
        form,
        min(word) as spelling
    from forms
    group by form
) as f on p.word = f.form
group by p.word
order by p.word;
