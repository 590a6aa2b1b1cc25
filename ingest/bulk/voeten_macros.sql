-- The tags by which the Voeten data and what comes of it name resolutions (`unres`), and what is wrong with
-- them. In sessions 1 to 17 the number is a page of the records or a serial number, not a resolution's
-- (R/1/66 of 1946; R/15/1273D is the vote on 1514 (XV)); `ESS/1/34` and `SS/3/139` are pages as well. From
-- session 18 the numbers are those of resolutions, but up to session 30 a letter may count the votes on one
-- resolution (R/26/2758A to G, motions and paragraphs among them), so that it is believed only where the
-- description names the same part. Numbers of another session are slips (R/29/3397, R/677/46).

create or replace temp macro tag_of(unres) as regexp_replace(upper(given(unres)), '\s', '', 'g');

-- Special and emergency sessions are filed under the regular session of their time.
create or replace temp macro tag_session(unres, regular_session) as
    case
        when regexp_matches(tag_of(unres), '^ESS/\d+') then 'ES-' || regexp_extract(tag_of(unres), '^ESS/(\d+)', 1)
        when regexp_matches(tag_of(unres), '^SS/\d+') then 'S-' || regexp_extract(tag_of(unres), '^SS/(\d+)', 1)
        when regexp_matches(tag_of(unres), '^(?:A/RES|R)/E?S-\d+/')
            then regexp_extract(tag_of(unres), '^(?:A/RES|R)/(E?S-\d+)/', 1)
        else try_cast(try_cast(trim(regular_session::varchar) as double) as integer)::varchar
    end;

create or replace temp macro tag_number(unres) as
    try_cast(regexp_extract(tag_of(unres), '^(?:A/RES|R)/(?:E?S-)?\d+/(\d+)', 1) as integer);

-- `A`, `B`, `AB`, also after a stroke; a section in Roman numerals is no letter.
create or replace temp macro tag_letter(unres) as
    regexp_extract(tag_of(unres), '^(?:A/RES|R)/(?:E?S-)?\d+/\d+/?([A-Z]{0,2})(?:/[IVX]+)?$', 1);

create or replace temp macro tag_is_of_session(unres, session) as
    regexp_extract(tag_of(unres), '^(?:A/RES|R)/((?:E?S-)?\d+)/', 1) = session
    and regexp_matches(tag_of(unres), '^(?:A/RES|R)/(?:E?S-)?\d+/\d+/?(?:[A-Z]{0,2}|[IVX]+)(?:/[IVX]+)?$');

-- First and last number of the resolutions of sessions 18 to 30, those of special sessions between them.
create or replace temp macro is_number_of(session, number) as
    case session
        when '18' then number between 1880 and 1992
        when '19' then number between 1993 and 2006
        when '20' then number between 2007 and 2133
        when '21' then number between 2134 and 2247
        when '22' then number between 2258 and 2373
        when '23' then number between 2376 and 2487
        when '24' then number between 2488 and 2606
        when '25' then number between 2607 and 2750
        when '26' then number between 2751 and 2903
        when '27' then number between 2904 and 3050
        when '28' then number between 3051 and 3200
        when '29' then number between 3203 and 3356
        when '30' then number between 3363 and 3541
        else false
    end;

create or replace temp macro old_tag_symbol(unres, session, description) as
    case
        when not is_number_of(session, tag_number(unres)) then null
        when tag_letter(unres) = '' and not contains(substr(tag_of(unres), 3), '/' || tag_number(unres)::varchar || '/')
            then 'A/RES/' || tag_number(unres)::varchar || '(' || roman_numeral(session::integer) || ')'
        when regexp_matches(
            coalesce(description, ''), 'DRAFT\s+RES(?:OL)?(?:UTIONS?|\.)?\s+' || tag_letter(unres) || '\b'
        ) and tag_letter(unres) <> ''
            then 'A/RES/' || tag_number(unres)::varchar || '(' || roman_numeral(session::integer) || ')'
                || tag_letter(unres)
    end;

-- `R/43/87A` -> A/RES/43/87A, `R/61/128AB` -> A/RES/61/128A-B. A section (`R/34/233/XII`) is of the resolution.
create or replace temp macro new_tag_symbol(unres, session) as
    case
        when tag_number(unres) > 400 or (tag_number(unres) > 300 and try_cast(session as integer) < 56) then 'A/DEC/'
        else 'A/RES/'
    end
    || session || '/' || tag_number(unres)::varchar
    || case
        -- a lone I, V or X after a stroke is a section
        when regexp_matches(tag_of(unres), '/\d+/[IVX]+$') then ''
        else regexp_replace(tag_letter(unres), '^([A-Z])([A-Z])$', '\1-\2')
    end;

create or replace temp macro tag_symbol(unres, session, description) as
    case
        when not tag_is_of_session(unres, session) then null
        when try_cast(session as integer) between 18 and 30 then old_tag_symbol(unres, session, description)
        when try_cast(session as integer) > 30 then new_tag_symbol(unres, session)
        when try_cast(regexp_extract(session, '^ES-(\d+)$', 1) as integer) >= 6 then new_tag_symbol(unres, session)
        when try_cast(regexp_extract(session, '^S-(\d+)$', 1) as integer) >= 8 then new_tag_symbol(unres, session)
    end;

create or replace temp macro is_flagged(flag) as
    coalesce(try_cast(given(flag) as double) = 1, upper(given(flag)) in ('TRUE', 'T'), false);

create or replace temp macro is_in_capitals(description) as coalesce(description = upper(description), false);

-- Sessions 1 to 39 are described in capitals, and there the flags come of a search for PARA and AMEND: sePARAte
-- votes and AMENDing the Charter set them as well, and so does a text voted on "as amended" or "minus
-- paragraph 3" (R/16/1147D, R/26/2847, R/36/46).
create or replace temp macro before_resolution(capitals) as
    regexp_extract(capitals, '^(?:TO\s+(?:ADOPT|APPROVE)\s(.*?))?\bRES(?:OL)?(?:UTIONS?)?\b', 1);

create or replace temp macro is_of_whole_text(capitals) as
    regexp_matches(capitals, '^(?:TO\s+(?:ADOPT|APPROVE)\s.*?)?\bRES(?:OL)?(?:UTIONS?)?\b')
    and not regexp_matches(
        before_resolution(capitals),
        'PARA|\b(?:AMM?END|PREAMB|CHAPT|DELET|REPLAC|INSERT)'
        || '|\b(?:CLAUSES?|PHRASES?|WORDS?|SENTENCES?|SECTIONS?|ARTICLES?|PARTS?|PORTIONS?|TITLE|ANNEX)\b'
        || '|\b(?:MOTION|PROPOSALS?|RULING|RECOMMENDATIONS?|REQUEST|PRIORITY|DIVISION|FIGURES?|CONVENTION)\b'
    )
    -- `RESOL. A (A/777): THE UK PROPOSAL DELETING ARTICLE III`
    and not regexp_matches(capitals, '\bRES(?:OL)?(?:UTIONS?)?\b[^:;,]{0,20}:');

-- Sessions 30 to 39 say what the text does, and name paragraphs of other texts: `TO APPROPRIATE TO THE SPECIAL
-- ACCOUNT REFERRED TO IN SECTION II, PARAGRAPH 1, OF GENERAL ASSEMBLY RESOLUTION 3211 B (XXIX)` (rcid 1727).
create or replace temp macro says_what_the_text_does(capitals) as
    regexp_matches(capitals, '^TO\s+\w')
    and not regexp_matches(
        capitals, '^TO\s+(?:ADOPT|RETAIN|DELETE|INSERT|REPLACE|ADD|REJECT)\b|^TO\s+AMEND\b.*\bRES(?:OL)?\b'
    );

create or replace temp macro speaks_of_amendment(description) as
    not is_in_capitals(description)
    or (
        not says_what_the_text_does(description)
        and (
            not contains(description, 'AMEND')
            or regexp_matches(description, '\bAMM?END(?:S|TS?|MENTS?|MTS?)?\b')
        )
    );

create or replace temp macro speaks_of_paragraph(description) as
    not is_in_capitals(description)
    or (
        not says_what_the_text_does(description)
        and (
            not contains(description, 'PARA')
            or regexp_matches(description, '\b(?:SUB-?)?PARA(?:S|GS?|GRS?|GRAPHS?)?\b')
        )
    );

-- The flags know no motions, which the descriptions of the earlier sessions name.
create or replace temp macro subject_kind_of(amend, para, description, symbol) as
    case
        when is_in_capitals(description) and is_of_whole_text(description) then 'text'
        when is_flagged(amend) and speaks_of_amendment(coalesce(description, '')) then 'amendment'
        when is_flagged(para) and speaks_of_paragraph(coalesce(description, '')) then 'paragraph'
        when regexp_matches(
            upper(coalesce(description, '')),
            '\bMOTION\b|\bADJOURN(?:ING|MENT)\b.*\bDEBATE\b|\bPRIORITY\s+(?:OF\s+|IN\s+)?VOT|\bRULING\b'
            || '|\bSEPARATE VOTE ON\b|\bSIMPLE MAJORITY\b'
        ) then 'motion'
        when symbol is not null or regexp_matches(upper(coalesce(description, '')), '\bRES(?:OL)?(?:UTIONS?)?\b')
            then 'text'
        else 'unknown'
    end;
