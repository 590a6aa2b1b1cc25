"""Which communities two or more states share: by votes and by sponsorship, session by session."""

from __future__ import annotations

import altair
import polars
import streamlit as st

from dashboards.components import charts, legends, measures, tables, words
from dashboards.components.legends import Entry
from dashboards.warehouse import query

LAYERS = {"votes": "votes", "sponsorship": "sponsorship"}
SAID = {"same": "with the first", "apart": "in another community", "alone": "alone"}
TOLD = (
    ("name:N", "State", ""),
    ("session:N", "Session", ""),
    ("said:N", "Here", ""),
    ("label:N", "Community", ""),
    ("n_members:Q", "Members", ""),
    ("stability:Q", "Stability", ".2f"),
    ("n_texts:Q", "Texts it rests on", ""),
)


def show(codes: list[str], names: dict[str, str]) -> None:
    """Squares of sessions: filled where a state falls together with the first of them."""
    frame = query("states_communities", state_codes=tuple(codes))
    if frame.is_empty():
        st.markdown("## No community of any of them is known: too few votes or shared texts are held.")
        return
    _sentence(frame, names[codes[0]])
    measures.popover("stability", "modularity")
    others = [names[code] for code in codes[1:]]
    for layer, said in LAYERS.items():
        drawn = frame.filter(
            (polars.col("layer") == layer)
            & (polars.col("place") > 1)
            & (polars.col("meaning") != "unknown")
            & polars.col("session_no").is_not_null()
        )
        if drawn.height:
            st.markdown(f"**By {said}: in the same community as {words.plain(names[codes[0]])}**")
            _squares(drawn, others, layer)
    st.caption(
        "A community is computed: states more alike among themselves than with others. It is no declared "
        "group. Nearly all states agree on much, so divisions are faint: see the stability of each."
    )
    tables.show("states_communities", frame, codes={"layer": LAYERS}, grid=True)


def _sentence(frame: polars.DataFrame, first: str) -> None:
    parts = []
    for layer, said in LAYERS.items():
        rows = frame.filter((polars.col("layer") == layer) & (polars.col("place") > 1))
        if rows.is_empty():
            continue
        enough = rows.filter("is_full")
        newest = rows.filter(polars.col("session") == (enough if enough.height else rows)["session"][0])
        with_it = [
            row["name"] + (" (not stable)" if row["is_unstable"] else "")
            for row in newest.filter(polars.col("meaning") == "same").iter_rows(named=True)
        ]
        whom = words.listing(with_it) if with_it else "none of the others"
        parts.append(
            f"by {said} (session {words.plain(newest['session'][0])}, "
            f"{words.count(newest['n_texts'][0], 'text')}) {words.plain(first)} is in one community with "
            f"{words.plain(whom)}"
        )
    if parts:
        text = "; ".join(parts)
        st.markdown(f"## {text[0].upper()}{text[1:]}.")


def _squares(drawn: polars.DataFrame, others: list[str], layer: str) -> None:
    """A field for each session and state, as the legend says."""
    colours = charts.palette()
    looks = {"same": colours.first, "apart": colours.ground, "alone": colours.pale}
    legend = [Entry(SAID[meaning], look, colours.first) for meaning, look in looks.items()]
    legends.show(legend)
    drawn = drawn.with_columns(polars.col("meaning").replace(SAID).alias("said"))
    chart = (
        altair.Chart(drawn)
        .transform_calculate(start="datum.session_no - 0.45", end="datum.session_no + 0.45")
        .mark_rect(strokeWidth=0.7)
        .encode(
            x=altair.X(
                "start:Q",
                title="Session",
                axis=altair.Axis(format="d", tickMinStep=1, grid=False),
                scale=altair.Scale(zero=False, nice=False, padding=4),
            ),
            x2="end:Q",
            y=_names(others),
            fill=altair.Fill(
                "meaning:N", legend=None, scale=altair.Scale(domain=list(looks), range=list(looks.values()))
            ),
            stroke=altair.value(colours.first),
            tooltip=[altair.Tooltip(column, title=title, format=form) for column, title, form in TOLD],
        )
        .properties(height=30 * len(others) + 60)
    )
    charts.draw(
        chart,
        f"Sessions in which states share a community, by {layer}",
        f"communities {layer}",
        query="states_communities",
        legend=legend,
    )


def _names(others: list[str]) -> altair.Y:
    return altair.Y(
        "name:N",
        title=None,
        sort=others,
        axis=altair.Axis(labelLimit=altair.ExprRef("containerSize()[0] > 600 ? 320 : 130")),
        scale=altair.Scale(paddingInner=0.3),
    )
