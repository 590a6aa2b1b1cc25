{# The four columns that say where a fact stands: characters of the preferred copy's stored text, or the
   field of a catalogue record. Pages and spans of another copy would point into a text that is not published. #}
{% macro locator(facts, record_id, preferred_record_id) -%}
    case when {{ record_id }} = {{ preferred_record_id }} then {{ facts }}.page end as page,
    case when {{ record_id }} = {{ preferred_record_id }} then {{ facts }}.span_start end as span_start,
    case when {{ record_id }} = {{ preferred_record_id }} then {{ facts }}.span_end end as span_end,
    {{ facts }}.field
{%- endmacro %}
