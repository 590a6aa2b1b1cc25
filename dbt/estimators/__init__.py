"""Tested modules that dbt Python models call for what SQL cannot express. No dbt, no DuckDB inside."""
