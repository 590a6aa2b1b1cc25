"""What stands around every page: the build shown, the notice of a new one, what to do without one."""

from __future__ import annotations

from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import StreamlitPage

from dashboards.components import onward, search_box, sharing, state, words
from dashboards.components.words import count, date_time
from dashboards.warehouse import NoBuild, UnreadableBuild, newest_build, query, reading

# Printed, the dossier is the page alone: no navigation, no buttons; and wide tables scroll on a telephone.
STYLE = """
<style>
@media print {
  [data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stToolbar"], [data-testid="stPopover"],
  .st-key-controls, .st-key-contents, .st-key-back, .st-key-new_build, [data-testid="stPageLink"],
  [data-testid="stSelectbox"], [data-testid="stExpander"]:has(> details:not([open])) {
    display: none !important; }
  [data-testid="stVegaLiteChart"], [data-testid="stTable"] tr, .facts { break-inside: avoid; }
  h1, h2, h3, [data-testid="stHeading"] { break-after: avoid; }
  html, body, .stApp, [data-testid="stAppViewContainer"], [data-testid="stMain"] {
    overflow: visible !important; position: static !important; height: auto !important; }
}
[data-testid="stTable"] { overflow-x: auto; }
/* Streamlit's faded text falls short of a contrast of 4.5:1. */
[data-testid="stCaptionContainer"], [data-testid="stMain"] blockquote, [data-testid="stMain"] blockquote p {
  opacity: 1; }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] p,
[data-testid="stMain"] blockquote p { color: light-dark(#515b66, #a9b3bf); }
[data-testid="stButtonGroup"] [aria-checked="true"], [data-testid="stButtonGroup"] [aria-checked="true"] *,
[data-testid="stButtonGroup"] [kind$="Active"], [data-testid="stButtonGroup"] [kind$="Active"] * {
  color: light-dark(#1b1f24, #e8ecf1) !important; }
[data-testid="stPageLink"] p { white-space: normal; line-height: 1.35; }
[data-testid="stMain"] [data-testid="stPageLink"] p {
  text-decoration: underline; text-underline-offset: 0.2em;
  text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); }
[data-testid="stPageLink"] a { height: auto; }
[data-testid="stMain"] [data-testid="stPageLink"] a:not(:hover) { background: none; }
[data-testid="stMainBlockContainer"] { padding-top: 3.5rem; max-width: 1200px; }
@media (max-width: 640px) {
  [data-testid="stMainBlockContainer"] { padding-left: 1rem; padding-right: 1rem; }
}
@media (max-width: 640px) {
  [class*="st-key-two_up"] [data-testid="stColumn"] { min-width: calc(50% - 0.5rem); flex: 1 1 40%; }
  [class*="st-key-two_up"] [data-testid="stColumn"]:first-child:nth-last-child(3) { min-width: 100%; }
}
/* Said in the corner of the window, wherever the reader is on the page; nothing moves. */
.st-key-new_build:has([data-testid="stButton"]) { position: fixed; inset: auto 1rem 1rem auto;
  z-index: 999990; width: min(34rem, calc(100% - 2rem)); padding: 0.7rem 1rem; border: 1px solid #2872c4;
  border-radius: 0.5rem; background: light-dark(#e7f0fa, #1d2f45); box-shadow: 0 2px 12px rgb(0 0 0 / 25%); }
/* What is fixed elsewhere leaves no gap where it is in the page. */
[data-testid="stLayoutWrapper"]:has(> .st-key-watch, > .st-key-find_link, > .st-key-link, > .st-key-onward) {
  position: absolute; }
/* Whoever walks by keyboard sees where he is, in the menu of pages and in every field too. */
:is(a, button, summary, [role="radio"], [role="tab"], canvas, svg *):focus-visible,
[role="group"][data-focus-visible="true"],
:is([data-testid="stTextInputRootElement"], [data-testid="stTextAreaRootElement"]):has(:focus-visible) {
  outline: 2px solid light-dark(#0b5cad, #8cc4ff) !important; outline-offset: 2px; }
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation-duration: 1ms !important; transition-duration: 1ms !important;
    scroll-behavior: auto !important; }
}
[data-testid="stMarkdown"] [data-testid="stHeaderActionElements"] { display: none; }
/* The sentence that says what is seen is the heading of what follows, in the size of a sentence. */
[data-testid="stMarkdown"] h2 { font-size: 1rem; font-weight: 650; line-height: 1.5; padding: 0 0 0.5rem; }
[data-testid="stMarkdown"] h3 { font-size: 1.1rem; font-weight: 650; line-height: 1.4; padding: 0; }
/* Paths are the last column of the lists of gaps: they are read to their end. */
.st-key-quality_list [data-testid="stTable"] td:last-child { overflow-wrap: anywhere; min-width: 9rem; }
.st-key-quality_list [data-testid="stTable"] td { font-size: 0.875rem; }
.st-key-back { padding-top: 1rem; }
.st-key-view_head { padding-top: 0.75rem; }
.st-key-view_head h1 { padding: 0; }
.st-key-roll_call_head h1 { font-size: clamp(1.35rem, 1rem + 1.6vw, 1.9rem); padding: 0; line-height: 1.2; }
/* Always at hand, beside the menu of the window. */
.st-key-link { position: fixed; top: 0.75rem; right: 3.75rem; width: auto; z-index: 999991; }
/* Streamlit darkens the blue of what is pressed, which on a dark ground is not read. */
[kind="tertiary"]:is(:hover, :focus, :active, [aria-expanded="true"]),
[kind="tertiary"]:is(:hover, :focus, :active, [aria-expanded="true"]) * {
  color: light-dark(#0b5cad, #8cc4ff) !important; }
/* A chart's own button beneath it gives a file that says whence it is. */
[data-testid="stElementToolbar"] [aria-label^="Download as"] { display: none; }
[data-testid="stStatusWidget"] { margin-right: 6.5rem; }
.st-key-back a { color: inherit; text-underline-offset: 0.2em; font-size: 0.875rem; }
.page-text { max-width: 46rem; font-size: 0.95rem; line-height: 1.55; overflow-wrap: anywhere;
  border-left: 3px solid light-dark(#d5dbe2, #3a434e); padding-left: 1rem; margin: 0.25rem 0 0.5rem 0; }
blockquote.said { margin: 0; padding: 0.1rem 0 0.1rem 1rem; max-width: 52rem; line-height: 1.55;
  border-left: 3px solid light-dark(#d5dbe2, #3a434e); overflow-wrap: anywhere; }
.page-text mark, .said mark { color: inherit; background: light-dark(#ffe49a, #5d4600); padding: 0.1em 0;
  border-bottom: 2px solid light-dark(#b26b00, #ffb74a); scroll-margin-top: 6rem; }
@media (max-width: 640px) { .page-text { padding-left: 0.6rem; } .page-text br.soft { display: none; } }
.tallies { display: grid; gap: 0.55rem; font-size: 0.875rem; }
.tally { display: grid; grid-template-columns: minmax(9rem, 26%) 1fr minmax(12rem, 27%); gap: 0 0.9rem;
  align-items: center; }
.tally-label { overflow-wrap: anywhere; line-height: 1.3; }
.tally-label a { color: inherit; text-underline-offset: 0.2em; }
.tally-note { display: block; color: light-dark(#515b66, #a9b3bf); }
.tally-bar { display: flex; min-width: 0; gap: 1px; }
.tally-bar > span { min-width: 2px; overflow: hidden; text-align: center; font-weight: 600; }
.tally-tall > span { container-type: inline-size; line-height: 2.1rem; height: 2.1rem; }
@container (max-width: 1.6em) { .tally-n { display: none; } }
.tally-flat > span { height: 1.05rem; }
.tally-said { font-variant-numeric: tabular-nums; line-height: 1.3; }
.tallies-wide .tally { grid-template-columns: minmax(9rem, 46%) 1fr minmax(10rem, 20%); }
@media (max-width: 640px) {
  .tally, .tallies-wide .tally { grid-template-columns: 1fr; }
  .tallies { gap: 0.9rem; }
}
@media (max-width: 640px) { [data-testid="stTable"] td:nth-child(2) { min-width: 13rem; } }
.find label { display: block; font-size: 0.875rem; margin-bottom: 0.25rem; }
.find > span { display: flex; gap: 0.4rem; }
.find input, .find button { font: inherit; font-size: 0.875rem; color: inherit; padding: 0.35rem 0.6rem;
  border: 1px solid light-dark(#8a94a0, #6d7885); border-radius: 0.5rem; min-width: 0;
  background: light-dark(#ffffff, #12171e); }
.find input { flex: 1; width: 100%; }
.find input::placeholder { color: light-dark(#515b66, #a9b3bf); opacity: 1; }
.find button:hover { border-color: light-dark(#0b5cad, #6cb4ff); cursor: pointer; }
.find :focus-visible { outline: 2px solid light-dark(#0b5cad, #6cb4ff); outline-offset: 1px; }
.st-key-find_link { display: none; }
@media (max-width: 640px) {
  .st-key-find_link { display: block; position: fixed; top: 1.5rem; left: 3.75rem; width: auto;
    z-index: 999991; }
}
[class*="st-key-found_"] [data-testid="stPageLink"] a { align-items: flex-start; padding-left: 0; }
[class*="st-key-found_"] a br + span, .st-key-meant a br + span { display: inline-block; }
.snippet { font-size: 0.875rem; line-height: 1.5; margin: -0.4rem 0 0 1.5rem; max-width: 52rem;
  overflow-wrap: anywhere; }
.onward { font-size: 0.9375rem; margin: 0; }
@media (max-width: 640px) { [data-testid="stMain"] h1 { font-size: 1.55rem; } } /* titles are long */
.st-key-at_top { padding-top: 1.1rem; } /* nothing under the bar at the top */
.facts { display: flex; flex-wrap: wrap; gap: 0.6rem; }
.fact { flex: 1 1 7.8rem; max-width: 14rem; display: flex; flex-direction: column;
  padding: 0.45rem 0.75rem 0.55rem; border-radius: 0.5rem; border: 1px solid light-dark(#d5dae1, #36404d);
  color: inherit; text-decoration: none; line-height: 1.25; }
a.fact:hover, a.fact:focus-visible { border-color: light-dark(#0b5cad, #6cb4ff); }
.fact-figure { font-size: 1.4rem; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.fact-label { font-size: 0.875rem; }
.card { margin: 0 0 0.8rem 0; line-height: 1.35; }
.card a { color: inherit; text-underline-offset: 0.2em; }
.st-key-narrow_only { display: none; }
@media (max-width: 640px) {
  .st-key-narrow_only { display: flex; }
  .st-key-wide_only [data-testid="stElementContainer"]:has([data-testid="stDataFrame"]) { display: none; }
}
.fact-note { font-size: 0.8rem; color: light-dark(#515b66, #a9b3bf); }
.st-key-questions p { font-size: 0.9375rem; line-height: 1.4; margin: 0 0 0.4rem; padding-left: 1.1rem;
  text-indent: -1.1rem; }
.st-key-questions p::before { content: "→"; display: inline-block; width: 1.1rem; text-indent: 0; }
.st-key-questions h3 { padding: 0.4rem 0 0.9rem; }
.st-key-story h4 { font-size: 1rem; padding: 0.4rem 0 0.75rem; }
.st-key-questions p a, .onward a, .snippet a { color: inherit; text-underline-offset: 0.2em;
  text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); }
.st-key-story p, .st-key-story li { font-size: 0.9rem; line-height: 1.42; }
.st-key-story [data-testid="stHorizontalBlock"] [data-testid="stVerticalBlock"] { gap: 0.5rem; }
.st-key-story ul { padding-left: 1.1rem; margin: 0 0 0.6rem 0; }
.st-key-story li { margin-left: 0; }
.st-key-vote_matrix [data-testid="stVegaLiteChart"] { overflow-x: auto; }
[class*="st-key-tiles"] svg { max-width: 100%; height: auto; }
[class*="st-key-tiles"] svg .mark-text { pointer-events: none; }
@media (max-width: 640px) {
  [class*="st-key-tiles"] [data-testid="stVegaLiteChart"] { overflow-x: auto; }
  [class*="st-key-tiles"] svg { min-width: 640px; }
}
</style>
"""


def show(page: StreamlitPage) -> None:
    """Run one page inside its frame; a missing or unreadable build is said in place of the page."""
    st.html(STYLE)
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
