"""What is held, told on one item: who stands behind its texts, who voted differently, what is not held."""

from __future__ import annotations

import textwrap
from typing import Any

import polars
import streamlit as st

from dashboards.components import line_symbols, measures, side_by_side, tables, words
from dashboards.warehouse import query

LONGEST = 58  # characters of a title on the first screen
NAMED = 2  # states that are named there; more are counted, and named below
WIDTHS = (10, 12, 8)  # of who stands behind the texts, who voted differently, what is not held
LISTS = {
    "first_page_only": "on its first page; who joined later is not known",
    "partial": "on the lists held, which are not complete",
    "final": "on its final list",
}


def show() -> tuple[str, str] | None:
    """The item of whose rival texts most is known, as (session, item); None where no two can be compared."""
    found = query("story_item")
    if found.is_empty():
        return None
    pair = found.row(0, named=True)
    chosen = {"text_a": pair["proposal_a"], "text_b": pair["proposal_b"]}
    lines = line_symbols.joined(query("story_lines", **chosen))
    changes = line_symbols.joined(query("story_changes", family_ids=tuple(lines["family_id"])))
    with st.container(border=True, key="story"):
        title = words.plain(pair["item_title"] or "title not known")
        st.markdown(f"### One item, two texts: {title}")
        behind, *others = st.columns(WIDTHS[: 1 if lines.is_empty() else 3], gap="medium")
        with behind:
            _behind(pair, query("story_texts", **chosen))
        for column, part in zip(others, (_voted, _gaps), strict=True) if others else ():
            with column:
                part(lines, changes)
        if not changes.is_empty():
            with st.expander("Each state that voted differently, by name"):
                _named(lines, changes)
    return pair["session"], pair["item"]


def _behind(pair: dict[str, Any], texts: polars.DataFrame) -> None:
    st.markdown("#### Who stands behind them")
    st.markdown("\n".join(f"- {_text(row)}" for row in texts.iter_rows(named=True)))
    if pair["is_competing"]:
        st.markdown(f"{side_by_side.rivalry(pair)} ({words.known(words.GRADES, pair['grade'])}).")
        with st.popover("What says so", icon=":material/info:", type="tertiary"):
            source = pair["evidence_source"]
            st.markdown(words.plain(pair["evidence"]) + (f"  \n*{words.plain(source)}*" if source else ""))
    else:
        st.markdown(side_by_side.rivalry(pair))
    st.page_link(
        "views/agenda.py",
        label="Put them side by side"
        + (f": both recall {pair['n_recalled_both']} resolutions" if pair["n_recalled_both"] else ""),
        icon=":material/compare:",
        query_params={
            "session": pair["session"],
            "item": pair["item"],
            "first": pair["proposal_a"],
            "second": pair["proposal_b"],
        },
    )


def _text(row: dict[str, Any]) -> str:
    """`52 states on its first page`, or that its sponsors are not known and what would say."""
    title = _short(row["title"])
    if row["symbol"]:
        head = f"{words.link(row['symbol'], 'text', text=row['proposal_id'])} “{words.plain(title)}”: "
    else:
        head = f"{words.link(f'“{title}”', 'text', text=row['proposal_id'])}: "
    supply = f"{words.plain(row['what_would_settle_it'])} would say." if row["what_would_settle_it"] else ""
    if not row["n_sponsors"]:
        missing = f": {words.plain(row['what_is_missing'])}" if row["what_is_missing"] else ""
        return f"{head}**who sponsors it is not known**{missing}; {supply}".rstrip("; ")
    told = LISTS.get(row["sponsor_list_status"], "on the lists held")
    become = ""
    if row["resolution_number"]:
        grade = words.known(words.GRADES, row["link_grade"])
        become = f" It led to {words.plain(row['resolution_number'])} ({grade})."
    return f"{head}**{words.count(row['n_sponsors'], 'state')}** {told}.{become}"


def _voted(lines: polars.DataFrame, changes: polars.DataFrame) -> None:
    first = lines["first_vote_on"].drop_nulls().min()
    since = f", since {first.year}" if first else ""  # type: ignore[union-attr]
    st.markdown(f"#### Who voted differently{since}")
    for row in lines.iter_rows(named=True):
        head = words.link(_short(row["title"]), "timelines", view="families", family=row["line_symbol"])
        votes = f"votes held on {row['n_votes_held']} of {words.count(row['n_members'], 'resolution')}"
        part = changes.filter(polars.col("family_id") == row["family_id"])
        told = [_step(step) for _, step in part.group_by("step", maintain_order=True)]
        st.markdown(f"**{head}** ({votes})" + "".join(f"\n- {said}" for said in told))


def _short(title: str) -> str:
    return textwrap.shorten(title, LONGEST, placeholder=" …")


def _step(changes: polars.DataFrame) -> str:
    """`73/27 → 74/29: 50 of 172 states (38 from no to abstained; Liechtenstein from no to yes)`."""
    row = changes.row(0, named=True)
    step = f"{row['from_number']} → {row['to_number']}"
    votes = {"from": row["from_number"], "to": row["to_number"]}
    where = words.link(step, "timelines", view="families", family=row["line_symbol"], **votes)
    kinds = [f"{_who(kind)} {_kind(kind)}" for kind in changes.iter_rows(named=True)]
    return f"{where}: **{row['n_changed']} of {row['n_voted_both']} states** ({'; '.join(kinds)})"


def _kind(row: dict[str, Any]) -> str:
    return f"from {words.VOTES[row['from_vote']]} to {words.VOTES[row['to_vote']]}"


def _who(row: dict[str, Any]) -> str:
    return words.plain(words.listing(row["states"])) if row["n_states"] <= NAMED else str(row["n_states"])


def _named(lines: polars.DataFrame, changes: polars.DataFrame) -> None:
    """Every state, by line, step and change."""
    titles = dict(lines.select("family_id", "title").iter_rows())
    for (family_id, step), part in changes.group_by(["family_id", "step"], maintain_order=True):
        told = "".join(
            f"\n- {_kind(row).capitalize()} ({row['n_states']}): {words.plain(words.listing(row['states']))}"
            for row in part.iter_rows(named=True)
        )
        st.markdown(f"**{words.plain(titles[family_id])}**, {words.plain(step)}{told}")
    tables.about("story_changes", changes)


def _gaps(lines: polars.DataFrame, changes: polars.DataFrame) -> None:
    st.markdown("#### What is not held")
    gaps = query("story_gaps", family_ids=tuple(lines["family_id"]))
    if gaps.is_empty():
        st.markdown("Of every session in which these lines were taken up, votes are held.")
    told = []
    for row in gaps.iter_rows(named=True):
        number = words.count(row["n_members"], "resolution")
        totals = ""
        if row["n_totals"]:
            totals = (
                f"; of {words.count(row['n_totals'], 'roll call')} (session "
                f"{words.plain(row['sessions_with_totals'])}) the totals alone are held"
            )
        told.append(f"- **No votes are held for {words.plain(row['said'])}** ({number}{totals})")
    if told:
        st.markdown("\n".join(told))
        st.markdown(
            "The records of the meetings, or the UN Digital Library's voting data, would supply them."
        )
    st.page_link(
        "views/quality.py",
        label="What is held of each session",
        icon=":material/fact_check:",
        query_params={"view": "coverage"},
    )
    if not changes.is_empty():
        measures.popover("n_changed", title="Voted differently")


def latest_changes() -> None:
    """Lines on whose latest step most states voted differently."""
    found = line_symbols.joined(query("overview_changes"))
    if found.is_empty():
        return
    st.subheader("Who voted differently on the latest texts")
    st.caption("Two recorded votes on one line of resolutions; the difference may come from the text.")
    tables.show("overview_changes", found, links={"title": line_symbols.LINK})
