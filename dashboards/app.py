"""The dashboards: list of pages, and what stands around every page. Run by `unga dashboards`."""

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parent.parent)
if ROOT not in sys.path:  # streamlit puts only this folder on the path
    sys.path.insert(0, ROOT)

import streamlit as st  # noqa: E402

from dashboards import start  # noqa: E402, F401
from dashboards.components import frame  # noqa: E402

PAGES = {
    "": [
        st.Page("views/overview.py", title="Overview", icon=":material/home:", default=True),
    ],
    "Read": [
        st.Page("views/text.py", title="Text", icon=":material/article:", url_path="text"),
        st.Page("views/agenda.py", title="Agenda", icon=":material/list_alt:", url_path="agenda"),
        st.Page("views/timelines.py", title="Timelines", icon=":material/timeline:", url_path="timelines"),
        st.Page("views/document.py", title="Documents", icon=":material/description:", url_path="document"),
    ],
    "Compare": [
        st.Page("views/votes.py", title="Votes", icon=":material/how_to_vote:", url_path="votes"),
        st.Page("views/states.py", title="States", icon=":material/flag:", url_path="states"),
        st.Page("views/coalitions.py", title="Coalitions", icon=":material/hub:", url_path="coalitions"),
    ],
    "Check": [
        st.Page("views/quality.py", title="Data quality", icon=":material/fact_check:", url_path="quality"),
        st.Page("views/sql.py", title="SQL", icon=":material/terminal:", url_path="sql"),
    ],
}

# Before the list of pages, whose icons the browser would else fetch from a stranger for its tab.
st.set_page_config(page_icon=str(Path(__file__).with_name("icon.svg")), layout="wide")
page = st.navigation(PAGES)
st.set_page_config(page_title=f"{page.title} · unga")  # what bookmarks and the browser's history call it
frame.show(page)
