"""Words of SQL that an editor suggests: those that a question to the published tables needs."""

from __future__ import annotations

KEYWORDS = (
    "select", "from", "where", "group by", "order by", "limit", "having", "qualify", "with", "recursive",
    "as", "on", "using", "and", "or", "not", "in", "is", "null", "distinct", "all", "any", "exists",
    "between", "like", "ilike", "similar to", "escape", "case", "when", "then", "else", "end", "cast",
    "inner join", "left join", "right join", "full join", "cross join", "anti join", "semi join",
    "asof join", "lateral", "join", "union", "union all", "union by name", "intersect", "except", "asc",
    "desc", "nulls first", "nulls last", "offset", "over", "partition by", "rows", "range", "unbounded",
    "preceding", "following", "current row", "window", "filter", "within group", "exclude", "replace",
    "columns", "pivot", "unpivot", "describe", "summarize", "show tables", "explain", "explain analyze",
    "values", "interval", "date", "timestamp", "true", "false", "by", "group", "order",
)  # fmt: skip
FUNCTIONS = (
    "count", "sum", "avg", "min", "max", "median", "quantile_cont", "stddev", "corr", "mode", "arg_max",
    "arg_min", "any_value", "first", "last", "list", "string_agg", "bool_and", "bool_or", "count_if",
    "approx_count_distinct", "histogram", "row_number", "rank", "dense_rank", "ntile", "lag", "lead",
    "first_value", "last_value", "percent_rank", "round", "floor", "ceil", "abs", "ln", "log10", "sqrt",
    "greatest", "least", "coalesce", "nullif", "if", "ifnull", "try_cast", "typeof", "length", "lower",
    "upper", "trim", "left", "right", "substr", "replace", "contains", "starts_with", "ends_with",
    "split_part", "string_split", "concat", "concat_ws", "format", "printf", "regexp_matches",
    "regexp_extract", "regexp_extract_all", "regexp_replace", "jaro_winkler_similarity", "levenshtein",
    "strip_accents", "year", "month", "day", "date_part", "date_trunc", "date_diff", "date_add", "age",
    "strftime", "strptime", "today", "make_date", "unnest", "list_contains", "list_has_any", "list_sort",
    "list_distinct", "list_filter", "list_transform", "list_aggregate", "len", "array_to_string",
    "json_extract", "json_extract_string", "to_json", "range", "generate_series",
)  # fmt: skip
