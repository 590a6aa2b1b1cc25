{#- The vote that most of those voting cast; null where two lead alike or nobody votes. -#}
{%- macro majority_vote(yes, no, abstain) -%}
case
        when {{ yes }} > {{ no }} and {{ yes }} > {{ abstain }} then 'yes'
        when {{ no }} > {{ yes }} and {{ no }} > {{ abstain }} then 'no'
        when {{ abstain }} > {{ yes }} and {{ abstain }} > {{ no }} then 'abstain'
    end
{%- endmacro -%}
