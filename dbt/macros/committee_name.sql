{# '1' -> 'First Committee'; null stays null, which is the plenary. #}
{% macro committee_name(committee) -%}
    list_extract(
        ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'], try_cast({{ committee }} as integer)
    ) || ' Committee'
{%- endmacro %}
