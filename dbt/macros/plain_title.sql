{# A title without what a catalogue writes after it: `Oil slick : resolution / adopted by the General Assembly`. #}
{% macro plain_title(expression) -%}
    nullif(trim(regexp_replace(
        {{ expression }}, '\s*:\s*(?:(?:draft\s+)?(?:resolutions?|decisions?)\s*/.*)?$', '', 'i'
    )), '')
{%- endmacro %}
