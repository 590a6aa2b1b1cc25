"""A workbench for SQL on the published build: read-only, bounded, with the query in the URL."""

from pathlib import Path

import polars
import streamlit as st

from dashboards.components import downloads, state, words
from dashboards.warehouse import current_build, query
from ingest.errors import IngestError
from ingest.safe_query import QueryResult, run_query

EXAMPLES = Path(__file__).parent.parent / "queries" / "examples"
SECONDS, MEGABYTES, ROWS = 10.0, 512, 10_000


def examples() -> dict[str, str]:
    """Example queries by their titles, which are the first line of each file."""
    texts = [path.read_text(encoding="utf-8").strip() for path in sorted(EXAMPLES.glob("*.sql"))]
    return {text.splitlines()[0].removeprefix("--").strip(): text for text in texts}


def remember(sql: str) -> None:
    """Keep what was run in this session, newest first, each query once."""
    earlier = [kept for kept in st.session_state.get("history", []) if kept != sql]
    st.session_state["history"] = [sql, *earlier][:30]


def put(sql: str) -> None:
    """Put a query into the editor and run it."""
    st.session_state["query"] = sql
    st.session_state["run"] = sql


def browser() -> None:
    """Tables and columns with their descriptions."""
    columns = query("column_descriptions")
    wanted = st.text_input("Find a table or column", key="find", placeholder="sponsor", type="search").lower()
    for row in query("table_descriptions").iter_rows(named=True):
        own = columns.filter(polars.col("table_name") == row["table_name"])
        words_of_table = " ".join([row["table_name"], row["description"] or "", *own["column_name"]]).lower()
        if wanted and wanted not in words_of_table:
            continue
        with st.expander(f"{row['table_name']} · {row['n_rows']:,} rows"):
            st.markdown(words.note(row["description"] or "No description."))
            lines = [
                f"- `{column['column_name']}` :small[{column['data_type'].lower()}] "
                f"{words.note(column['description'] or '')}"
                for column in own.iter_rows(named=True)
            ]
            st.markdown("\n".join(lines))


@st.cache_data(max_entries=30, show_spinner="Running…")
def run(path: str, identity: tuple[int, int], sql: str) -> QueryResult:
    """Run a query once for each build."""
    return run_query(path, sql, timeout_seconds=SECONDS, memory_megabytes=MEGABYTES, max_rows=ROWS)


def answer(sql: str) -> None:
    """Run the query and show its rows, or say in a line what is wrong with it."""
    build = current_build()
    try:
        result = run(build.path, build.identity, sql)
    except IngestError as trouble:
        st.error(str(trouble), icon=":material/error:")
        return
    remember(sql)
    frame = polars.from_arrow(result.table)
    more = f"; only the first {ROWS:,} are shown" if result.truncated else ""
    st.markdown(f"##### {words.count(frame.height, 'row')} of {words.count(frame.width, 'column')}{more}")
    days = [name for name, kind in frame.schema.items() if kind == polars.Date]
    config = {name: st.column_config.DateColumn(name, format="YYYY-MM-DD") for name in days}
    st.dataframe(frame, hide_index=True, column_config=config, placeholder="null", key="answer")
    notes = downloads.provenance([]) | {"query": sql}
    downloads.buttons_with("query", frame, "sql", notes)


st.title("SQL")
st.caption(
    f"One SELECT at a time on build {current_build().build_id}. Nothing can be changed; a query may take "
    f"{SECONDS:.0f} seconds, "
    f"{MEGABYTES} MB and give {ROWS:,} rows. `unga sql` runs the same from the command line."
)
ready = examples()
with st.container(horizontal=True):
    with st.popover("Examples", icon=":material/lightbulb:"):
        for title, text in ready.items():
            st.button(words.plain(title), key=f"example {title}", on_click=put, args=(text,), type="tertiary")
    with st.popover("History of this visit", icon=":material/history:"):
        for number, text in enumerate(st.session_state.get("history", [])):
            st.button(
                words.plain(text[:90]), key=f"history {number}", on_click=put, args=(text,), type="tertiary"
            )
        if not st.session_state.get("history"):
            st.caption("Queries that gave an answer are listed here.")

editor, tables = st.columns([5, 3], gap="large")
with editor:
    with st.form("editor", border=False, enter_to_submit=True):
        sql = state.typed(
            "Query (Ctrl+Enter runs it)",
            "query",
            widget=st.text_area,
            height=260,
            placeholder="select * from core.states",
        )
        if st.form_submit_button("Run", type="primary", icon=":material/play_arrow:", shortcut="Ctrl+Enter"):
            st.session_state["run"] = sql
    if sql and st.session_state.get("run", sql) == sql:
        answer(sql)
with tables:
    st.markdown("**Tables and columns**")
    with st.container(height=640, border=False):
        browser()
