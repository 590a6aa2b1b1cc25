-- Rows that only one build has, and those that say something else in each, with the fields that do.
create or replace temp table {changes} as
select
    case when before_rows.is_there is null then 'added' when after_rows.is_there is null then 'gone' else 'changed' end
        as change,
    {keys},
    coalesce(after_rows.label, before_rows.label) as label,
    case
        when before_rows.is_there and after_rows.is_there
            then
                list_filter(
                    cast([{fields}] as struct(field varchar, "from" varchar, "to" varchar)[]), entry -> entry is not null
                )
        else []
    end as fields
from before_rows
full outer join after_rows on {same_key}
where before_rows.is_there is null or after_rows.is_there is null or {differs}
