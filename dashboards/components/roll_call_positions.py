"""One roll call over the ideal points of its session: who stands where, a row of marks for each vote."""

from __future__ import annotations

import altair
import polars
import streamlit as st

from dashboards.components import charts, legends, measures, tables, words
from dashboards.warehouse import query

ROW = 58  # height of the marks of one vote, in pixels
SHAPES = {"yes": "circle", "no": "diamond", "abstain": "square", "not_voting": "circle"}
SIGNS = {"yes": "●", "no": "◆", "abstain": "■", "not_voting": "○"}


def show(roll_call_id: str, session: str | None) -> None:
    """The marks with their n and caveat, of a roll call that has some."""
    frame = query("votes_positions", roll_call_id=roll_call_id)
    st.markdown(
        f"{frame.height:,} of {words.count(frame['n_members'][0], 'member')} have an ideal point in session "
        f"{words.plain(session)}. Where the votes part from left to right, this vote follows the line that "
        "best tells the session's votes apart; where they mix, it does not."
    )
    _draw(frame)
    st.caption("Left and right have no political meaning: which end is high is a convention.")
    measures.popover("ideal_point")
    tables.about("votes_positions", frame)


def _draw(frame: polars.DataFrame) -> None:
    colours = charts.palette()
    looks = {
        "yes": (colours.first, colours.first),
        "no": (colours.second, colours.second),
        "abstain": (colours.pale, colours.ink),
        "not_voting": ("transparent", colours.faint),
    }
    held = [vote for vote in words.VOTES if vote in frame["vote"]]
    said = [words.VOTES[vote] for vote in held]
    drawn = frame.with_columns(
        polars.col("vote").replace(words.VOTES).alias("voted"),
        # Marks of one vote are spread over the height of its row, the same way each time.
        (polars.int_range(polars.len()) * 7 % 11).over("vote").alias("spread"),
    )

    def scale(values: list[str]) -> altair.Scale:
        return altair.Scale(domain=said, range=values)

    marks = (
        altair.Chart(drawn)
        .mark_point(size=62, opacity=0.85, strokeWidth=1)
        .encode(
            x=altair.X("ideal_point:Q", title="Ideal point in the session", scale=altair.Scale(zero=False)),
            y=altair.Y("voted:N", sort=said, title=None),
            yOffset=altair.YOffset("spread:Q", scale=altair.Scale(domain=[-2, 12])),
            shape=altair.Shape("voted:N", scale=scale([SHAPES[vote] for vote in held]), legend=None),
            fill=altair.Fill("voted:N", scale=scale([looks[vote][0] for vote in held]), legend=None),
            stroke=altair.Stroke("voted:N", scale=scale([looks[vote][1] for vote in held]), legend=None),
            tooltip=_told(),
        )
        .properties(height=altair.Step(ROW))
    )
    charts.draw(
        marks,
        "Ideal points of the members in the session, one row for each vote",
        "vote positions",
        query="votes_positions",
        legend=[legends.Entry(words.VOTES[vote], looks[vote][0], looks[vote][1]) for vote in held],
    )


def _told() -> list[altair.Tooltip]:
    return [
        altair.Tooltip("state:N", title="State"),
        altair.Tooltip("voted:N", title="Vote"),
        altair.Tooltip("ideal_point:Q", title="Ideal point", format=".2f"),
        altair.Tooltip("standard_error:Q", title="Standard error", format=".2f"),
        altair.Tooltip("n_votes:Q", title="Rests on votes"),
        altair.Tooltip("regional_group:N", title="Regional group"),
    ]
