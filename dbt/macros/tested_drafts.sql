{# Drafts of a session and body that a comparison of its sponsors with chance takes at least, and at most
   (MAXIMUM_DRAFTS of estimators/sponsorship_null.py). #}
{% macro fewest_tested_drafts() %}20{% endmacro %}

{% macro most_tested_drafts() %}300{% endmacro %}
