-- One row per published table, with its description and the number of its rows.
-- n_rows: Rows of the table in this build.
select
    schema_name || '.' || table_name as table_name,
    comment as description,
    estimated_size as n_rows,
    column_count as n_columns
from duckdb_tables()
where schema_name in ('core', 'coalitions', 'timelines', 'quality') and not internal
order by 1
