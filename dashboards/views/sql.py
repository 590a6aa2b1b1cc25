"""A workbench for SQL on the published build: read-only, bounded, with the query in the URL."""

import streamlit as st

from dashboards.components import citation, sql_answer, sql_workbench, state, words
from dashboards.warehouse import query

st.title("SQL")
listed = query("table_descriptions")
n_rows = int(listed["n_rows"].sum())
st.markdown(
    f"{words.count(listed.height, 'table')} with {words.count(n_rows, 'row')} answer any question that one "
    "SELECT can ask."
)
if not listed.filter(listed["table_name"] == "core.documents")["n_rows"].sum():
    st.info(
        "No document is held yet: most tables are there and empty. `unga refresh PATH` fills them.",
        icon=":material/inbox:",
    )
writing, finding = st.columns([5, 3], gap="large")
with writing:
    sql = state.typed(
        "Query",
        "query",
        widget=sql_workbench.editor,
        longest=sql_workbench.LONGEST_IN_URL,
    )
with finding:
    sql_workbench.tables(is_low=bool(sql))
if sql:
    citation.names("Answer to the query in the link")
    given = sql_answer.answer(sql)
    sql_answer.show(given)
    sql_workbench.remember(given)
    if not sql_workbench.fits_a_link(sql):
        st.caption("This query is too long for a link: share its text, or a download, which carries it.")
st.caption(sql_answer.limits())
