{# Descriptions of a table and its columns as comments, in one statement. The contract has just checked
   that the columns are there, so they are not asked for again. #}
{% macro duckdb__persist_docs(relation, model, for_relation, for_columns) -%}
    {%- set comments = [] -%}
    {%- if for_relation and config.persist_relation_docs() and model.description -%}
        {%- do comments.append(
            "comment on " ~ relation.type ~ " " ~ relation ~ " is " ~ duckdb_escape_comment(model.description)
        ) -%}
    {%- endif -%}
    {%- if for_columns and config.persist_column_docs() -%}
        {%- for column in model.columns.values() if column.description -%}
            {%- do comments.append(
                "comment on column " ~ relation ~ "." ~ adapter.quote(column.name)
                ~ " is " ~ duckdb_escape_comment(column.description)
            ) -%}
        {%- endfor -%}
    {%- endif -%}
    {%- if comments -%}
        {%- do run_query(comments | join(";\n")) -%}
    {%- endif -%}
{%- endmacro %}
