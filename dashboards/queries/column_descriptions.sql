-- One row per published column, with the description that the build carries.
select
    schema_name || '.' || table_name as table_name,
    column_name,
    data_type,
    comment as description
from duckdb_columns()
where schema_name in ('core', 'coalitions', 'timelines', 'quality') and not internal
order by schema_name, table_name, column_index
