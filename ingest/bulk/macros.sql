-- What the tables of votes have in common. Temporary, so that landing holds nothing but its tables.

-- A macro repeats its argument wherever it is used, and one in another grows beyond measure; an argument that
-- passes through a list of one stands there once.

create or replace temp macro not_blank(value) as
    list_transform([value], lambda text : case when text <> '' then text end)[1];

create or replace temp macro given(value) as
    list_transform(
        [trim(value::varchar)], lambda text : case when text not in ('', 'NA', 'NaN') then text end
    )[1];

-- UTF-8 that was read as Windows-1252 and written again: `CÃ´te` is `Côte`. What does not decode stays.
create or replace temp macro mend_once(value) as
    list_transform([value], lambda found : case
        when not regexp_matches(found, '[ÂÃÄÅâ][\x{80}-\x{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]') then found
        else coalesce(
            try(decode(unhex(list_aggregate(
                list_transform(
                    string_split(
                        translate(
                            found,
                            '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ',
                            chr(128) || chr(130) || chr(131) || chr(132) || chr(133) || chr(134) || chr(135)
                            || chr(136) || chr(137) || chr(138) || chr(139) || chr(140) || chr(142)
                            || chr(145) || chr(146) || chr(147) || chr(148) || chr(149) || chr(150)
                            || chr(151) || chr(152) || chr(153) || chr(154) || chr(155) || chr(156)
                            || chr(158) || chr(159)
                        ),
                        ''
                    ),
                    -- two digits a byte; a letter that is no byte spoils the whole, which stays as it is
                    lambda letter : case
                        when unicode(letter) < 256 then printf('%02X', unicode(letter)) else 'FF'
                    end
                ),
                'string_agg', ''
            )))),
            found
        )
    end)[1];

create or replace temp macro mend(value) as mend_once(mend_once(value));

-- One canonical form of the symbols that the catalogue writes: A/RES/37/100[A], A/RES/2200A(XXI), L.5/REV.1.
create or replace temp macro mended_symbol(value) as
    not_blank(
        regexp_replace(
            regexp_replace(
                regexp_replace(
                    regexp_replace(
                        regexp_replace(
                            regexp_replace(
                                regexp_replace(upper(value), '[\s\[\]*]', '', 'g'),
                                '(\d+)([A-Z])(\((?:E?S-)?[IVXLC\d]+\))$', '\1\3\2'
                            ),
                            '/REV\.0*(\d+)', '/Rev.\1', 'g'
                        ),
                        '/ADD\.0*(\d+)', '/Add.\1', 'g'
                    ),
                    '/CORR\.0*(\d+)', '/Corr.\1', 'g'
                ),
                '/AMEND\.0*(\d+)', '/Amend.\1', 'g'
            ),
            '\(PART([IVX]+)\)', ' (Part \1)'
        )
    );

create or replace temp macro roman_numeral(number) as
    (['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI',
      'XVII', 'XVIII', 'XIX', 'XX', 'XXI', 'XXII', 'XXIII', 'XXIV', 'XXV', 'XXVI', 'XXVII', 'XXVIII',
      'XXIX', 'XXX'])[number];

-- The first special sessions are also printed in Arabic numerals: A/RES/106(S-1).
create or replace temp macro with_roman_session(value) as
    list_transform([value], lambda known : coalesce(
        regexp_extract(known, '^(.*\(E?S-)\d+\)', 1)
        || roman_numeral(try_cast(regexp_extract(known, '\(E?S-(\d+)\)', 1) as integer))
        || regexp_extract(known, '\(E?S-\d+(\).*)$', 1),
        known
    ))[1];

create or replace temp macro canonical_symbol(value) as
    list_transform([value], lambda printed : case
        -- nearly all of them
        when regexp_full_match(printed, '[A-Z0-9./-]+') and not regexp_matches(printed, '/(?:REV|ADD|CORR|AMEND)\.')
            then printed
        else with_roman_session(mended_symbol(printed))
    end)[1];

-- Of several symbols in one cell the first. What is no symbol of the Assembly is none.
create or replace temp macro assembly_symbol(value) as
    not_blank(regexp_extract(canonical_symbol(regexp_extract(value, '^\s*([^|;]*)', 1)), '^A/.*\d.*$', 0));

create or replace temp macro roman_number(numeral) as
    list_position(
        ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI',
         'XVII', 'XVIII', 'XIX', 'XX', 'XXI', 'XXII', 'XXIII', 'XXIV', 'XXV', 'XXVI', 'XXVII', 'XXVIII',
         'XXIX', 'XXX'],
        numeral
    );

-- A/RES/78/16 -> 78, A/RES/ES-10/21 -> ES-10, A/RES/1514(XV) -> 15, A/RES/3362(S-VII) -> S-7.
create or replace temp macro session_of(symbol) as
    list_transform([symbol], lambda known : coalesce(
        nullif(regexp_extract(known, '^A/(?:RES|DEC)/((?:ES-|S-)?\d+)/', 1), ''),
        regexp_extract(known, '\((ES-|S-)?([IVXL]+)\)', 1)
        || roman_number(regexp_extract(known, '\((ES-|S-)?([IVXL]+)\)', 2))::varchar
    ))[1];

-- The Library's column of sessions: 78, 10emsp for the tenth emergency special session, 32sp, also ES-10.
create or replace temp macro session_named(value) as
    list_transform([upper(value)], lambda known : coalesce(
        nullif(ltrim(regexp_extract(known, '^\d+$', 0), '0'), ''),
        'ES-' || nullif(regexp_extract(known, '^ES-?0*(\d+)$', 1) || regexp_extract(known, '^0*(\d+)EMSP$', 1), ''),
        'S-' || nullif(regexp_extract(known, '^S-?0*(\d+)$', 1) || regexp_extract(known, '^0*(\d+)SP$', 1), '')
    ))[1];

-- Days as the sets write them: 2023-10-27, 27/10/2023, 27 Oct. 2023; month first where the set does so.
create or replace temp macro day_of(value, month_is_first) as
    list_transform([regexp_replace(trim(value), '[-. /]+', '/', 'g')], lambda day : coalesce(
        try_strptime(regexp_extract(day, '^\d{4}/\d{1,2}/\d{1,2}', 0), '%Y/%m/%d'),
        try_strptime(regexp_extract(day, '^\d{8}$', 0), '%Y%m%d'),
        case when month_is_first then try_strptime(day, '%m/%d/%Y') else try_strptime(day, '%d/%m/%Y') end,
        try_strptime(day, '%d/%b/%Y'),
        try_strptime(day, '%d/%B/%Y')
    ))[1]::date;

create or replace temp macro number_of(value) as try_cast(try_cast(trim(value) as double) as bigint);

-- `Crime : resolution / adopted by the General Assembly`, which unvotes cuts off after 60 characters in sessions
-- 58 to 61 (`Situation of human rights in the Islamic Republic of Iran: r`).
create or replace temp macro plain_title(value) as
    not_blank(trim(regexp_replace(
        value,
        '\s*:\s*(?:draft\s+)?(?:r(?:e(?:s(?:o(?:l(?:u(?:t(?:i(?:o(?:n(?:\s*/.*)?)?)?)?)?)?)?)?)?)?)?\s*$',
        '',
        'i'
    )));
