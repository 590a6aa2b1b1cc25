{# The whole query of a published table that has no source yet: its contract is the only statement of
   its columns and types. A later source replaces the call by a select, and nothing else changes. #}
{% macro typed_empty_table() -%}
    {%- if execute -%}
        select * from ({{ get_empty_schema_sql(model['columns']) }}) as columns_of_the_contract where false
    {%- else -%}
        select 1 as nothing
    {%- endif -%}
{%- endmacro %}
