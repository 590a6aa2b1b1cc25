"""What stands around every page: the build shown, the notice of a new one, what to do without one."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import StreamlitPage

from dashboards.components import onward, search_box, sharing, state, words
from dashboards.components.words import count, date_time
from dashboards.warehouse import NoBuild, UnreadableBuild, newest_build, query, reading

STYLE = (Path(__file__).parents[1] / "style.css").read_text(encoding="utf-8")


def show(page: StreamlitPage) -> None:
    """Run one page inside its frame; a missing or unreadable build is said in place of the page."""
    st.html(f"<style>{STYLE}</style>")
    onward.listen()
    notices = st.container(key="notices")
    try:
        build = newest_build()
        with reading(build):
            search_box.show(on_first_page=not page.url_path)
            with st.sidebar:
                _build_shown(build.build_id)
            with st.container(key="watch"):
                _new_build_notice(build.build_id)
            _run(page, build.build_id, notices)
    except NoBuild as missing:
        st.title("The build has been removed" if missing.was_there else "Nothing has been published yet")
        st.info(str(missing), icon=":material/inbox:")
        st.markdown("This page looks again by itself; it need not be reloaded.")
        _wait_for_build()
    except UnreadableBuild as unreadable:
        notices.error(str(unreadable), icon=":material/build:")
        notices.markdown("This page looks again by itself; it need not be reloaded.")
        _wait_for_build()


def _run(page: StreamlitPage, build_id: str, notices: DeltaGenerator) -> None:
    """The page itself, and above it what its address asks for and this build does not have."""
    with state.one_step(page.url_path, build_id) as step:
        page.run()
    if step.gone:
        asked = "; ".join(f"{label}: “{words.plain(value)}”" for label, value in step.gone)
        notices.info(
            f"Asked for and not in this build: {asked}. What is held is shown instead.",
            icon=":material/search_off:",
        )
    sharing.foot(page.title, step.said.values())


def _build_shown(build_id: str) -> None:
    for row in query("build_shown").iter_rows(named=True):
        st.caption(
            f"Build {row['build_id']}, made {date_time(row['built_at'])} UTC. "
            f"{count(row['n_documents'], 'document')}."
        )
        return
    st.caption(f"Build {build_id}")


@st.fragment(run_every=5)
def _new_build_notice(shown: str) -> None:
    """Say that another build is there; it is shown from the next interaction on, so no place is lost."""
    try:
        newest = newest_build().build_id
    except NoBuild:
        newest = shown  # what is on the page was read; the next interaction says what to do
    with st.container(key="new_build", horizontal=True, vertical_alignment="center"):
        if newest == shown:  # screen readers announce what appears in a region that was there before
            st.html('<div role="status"></div>')
            return
        told = f"A new build ({escape(newest)}) has been published. The next click or filter shows it."
        st.html(f'<div role="status">{told}</div>')
        if st.button("Show it now", type="primary"):
            st.rerun(scope="app")


@st.fragment(run_every=3)
def _wait_for_build() -> None:
    """Start the page as soon as there is a build that is not the one it failed on."""
    try:
        found = newest_build()
    except NoBuild:
        st.session_state["build_waited_for"] = None
        return
    if st.session_state.setdefault("build_waited_for", found) != found:
        st.session_state["build_waited_for"] = found
        st.rerun(scope="app")
