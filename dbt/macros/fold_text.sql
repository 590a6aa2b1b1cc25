{# Text as two printings of it can be compared: no case, accents, punctuation or line breaks. #}
{% macro fold_text(expression) -%}
    trim(regexp_replace(lower(strip_accents({{ expression }})), '[^a-z0-9]+', ' ', 'g'))
{%- endmacro %}
