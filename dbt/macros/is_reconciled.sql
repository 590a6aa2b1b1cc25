{# Announced numbers equal listed states; null where either is missing. Announced abstentions may be left out. #}
{% macro is_reconciled(announced, listed) -%}
    {{ announced }}.announced_yes = {{ listed }}.listed_yes
    and {{ announced }}.announced_no = {{ listed }}.listed_no
    and coalesce({{ announced }}.announced_abstain, {{ listed }}.listed_abstain) = {{ listed }}.listed_abstain
{%- endmacro %}
