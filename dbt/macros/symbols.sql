{# Parts of canonical symbols, such as A/C.1/78/L.60/Rev.1/Add.1. Reading printed symbols is the
   parsers' work; these macros only take a canonical one apart. #}

{# A/C.1/78/L.60/Rev.1/Add.1 -> A/C.1/78/L.60 #}
{% macro base_symbol(symbol) -%}
    regexp_replace({{ symbol }}, '(/(Rev|Add|Corr|Amend)\.[^/]+)+$', '')
{%- endmacro %}

{# As base_symbol, but an amendment stays a text of its own: A/80/L.5/Amend.1/Rev.1 -> A/80/L.5/Amend.1 #}
{% macro proposal_symbol(symbol) -%}
    regexp_replace({{ symbol }}, '(/(Rev|Add|Corr)\.[^/]+)+$', '')
{%- endmacro %}

{# Whether a symbol is one of the limited series, which drafts and amendments bear: A/C.1/78/L.60, A/L.632.
   A report or a resolution may stand where a source should name a draft. #}
{% macro is_draft_symbol(symbol) -%}
    coalesce(regexp_matches({{ symbol }}, '^A/.*\bL\.\d'), false)
{%- endmacro %}

{# Session of a draft: A/C.1/78/L.60 -> 78, A/ES-11/L.7 -> ES-11; null where the symbol has none: A/L.632. #}
{% macro draft_session(symbol) -%}
    nullif(regexp_extract({{ symbol }}, '^A/(?:C\.[1-6]/)?((?:ES-|S-)?\d+)/L\.', 1), '')
{%- endmacro %}

{# The number of the last Rev., null where there is none. #}
{% macro symbol_revision(symbol) -%}
    try_cast(nullif(regexp_extract({{ symbol }}, '.*/Rev\.(\d+)', 1), '') as integer)
{%- endmacro %}

{# The number of the last Add., null where there is none. #}
{% macro symbol_addendum(symbol) -%}
    try_cast(nullif(regexp_extract({{ symbol }}, '.*/Add\.(\d+)', 1), '') as integer)
{%- endmacro %}

{# Session of a resolution: A/RES/78/16 -> 78, A/RES/ES-10/21 -> ES-10, A/RES/1514(XV) -> 15,
   A/RES/3362(S-VII) -> S-7. Null where the symbol has neither shape. #}
{% macro resolution_session(symbol) -%}
    coalesce(
        nullif(regexp_extract({{ symbol }}, '^A/RES/((?:ES-|S-)?\d+)/', 1), ''),
        nullif(regexp_extract({{ symbol }}, '\((ES-|S-)?([IVXL]+)\)', 1), '')
        || {{ roman_number("regexp_extract(" ~ symbol ~ ", '\\((ES-|S-)?([IVXL]+)\\)', 2)") }},
        {{ roman_number("regexp_extract(" ~ symbol ~ ", '\\((ES-|S-)?([IVXL]+)\\)', 2)") }}
    )
{%- endmacro %}

{# I to XXX as text of digits: sessions before 1976, the only ones in Roman numerals. Else null. #}
{% macro roman_number(numeral) -%}
    cast(nullif(list_position(
        [
            'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X',
            'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX',
            'XXI', 'XXII', 'XXIII', 'XXIV', 'XXV', 'XXVI', 'XXVII', 'XXVIII', 'XXIX', 'XXX'
        ],
        {{ numeral }}
    ), 0) as varchar)
{%- endmacro %}

{# Verbatim record of a plenary meeting; before session 31 (1976) its symbol has no session. #}
{% macro meeting_symbol(session, number) -%}
    case
        when try_cast({{ session }} as integer) < 31 then 'A/PV.' || {{ number }}
        else 'A/' || {{ session }} || '/PV.' || {{ number }}
    end
{%- endmacro %}
