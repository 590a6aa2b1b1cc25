{# The grain of a table: its key columns together are unique, and none that must be known is null.
   One test a table, because each costs a query and a start of dbt's machinery. #}
{% test key(model, columns, may_be_null=[]) %}
    select {{ columns | join(', ') }}, count(*) as n_rows
    from {{ model }}
    group by all
    having
        count(*) > 1
        {%- for column in columns if column not in may_be_null %}
        or {{ column }} is null
        {%- endfor %}
{% endtest %}
