"""Who a state is, on the first screen: name, membership, groups, one sentence, and its votes by session."""

from __future__ import annotations

from typing import Any

import altair
import polars
import streamlit as st

from dashboards.components import charts, legends, words
from dashboards.components.legends import Entry
from dashboards.components.scopes import DEFAULT
from dashboards.warehouse import query

STATUS = {"member": "Member", "former_member": "Former member", "observer": "Observer"}
HEIGHT = 150
NAMED = 4  # groups said at once
TICKS = 12  # numbers of sessions that have room under the chart
TOLD = {"session:N": "Session", "said:N": "Vote", "n:Q": "Roll calls", "n_votes:Q": "Of"}


def show(profile: dict[str, Any], *, drawn: bool) -> None:
    """The head of the page of a state, with a small chart of its votes where `drawn`."""
    code = profile["state_code"]
    sessions = query("states_vote_sessions", state_code=code, scope=DEFAULT)
    drawn = drawn and sessions.height > 1
    left, right = st.columns([11, 8], gap="medium") if drawn else (st.container(), None)
    with left:
        st.header(words.plain(profile["name"]))
        st.caption(_membership(profile))
        st.markdown("## " + _sentence(code, profile, sessions))
        _groups(code)
    if right is not None:
        with right:
            _chart(sessions, profile["name"])


def _membership(profile: dict[str, Any]) -> str:
    """Formal name and time of membership, and who came after."""
    admitted = (
        f"{'from' if profile['ended_on'] else 'since'} {words.date(profile['admitted_on'])}"
        if profile["admitted_on"]
        else "admission date not known"
    )
    ended = f" to {words.date(profile['ended_on'])}" if profile["ended_on"] else ""
    named = profile["formal_name"] and profile["formal_name"] != profile["name"]
    formal = f"{words.plain(profile['formal_name'])}. " if named else ""
    said = f"{formal}{STATUS.get(profile['status'], profile['status'])} {admitted}{ended}."
    if profile["successor"]:
        link = words.link(profile["successor"], "states", state=profile["successor_code"])
        said += f" Continued or succeeded by {link}."
    return said


def _groups(code: str) -> None:
    """Groups of today with the year since when; all of them, with their days, are in a table further down."""
    groups = query("states_groups", state_code=code).filter("is_now")
    said = [
        words.plain(row["name"]) + (f" (since {row['valid_from'].year})" if row["valid_from"] else "")
        for row in groups.iter_rows(named=True)
    ]
    more = f" and {len(said) - NAMED} more, listed below" if len(said) > NAMED else ""
    if said:
        st.caption(f"In {words.count(len(said), 'group')}: {', '.join(said[:NAMED])}{more}.")


def _sentence(code: str, profile: dict[str, Any], sessions: polars.DataFrame) -> str:
    """What it sponsors and with whom, how it votes and most like whom, as far as it is held."""
    name = words.plain(profile["name"])
    parts = [part for part in (_sponsors(code, profile), _votes(code, sessions)) if part]
    if not parts:
        return f"No list of sponsors and no recorded vote that names {name} is held."
    return f"{name} {'; it '.join(parts)}."


def _sponsors(code: str, profile: dict[str, Any]) -> str:
    if not profile["n_sponsored"]:
        return ""
    said = f"is named as a sponsor of {words.count(profile['n_sponsored'], 'text')} on the lists held"
    for session in query("coalitions_sessions")["session"].head(1):
        for row in query("states_partners", state_code=code, session=session).head(1).iter_rows(named=True):
            said += (
                f", in session {words.plain(session)} most often with {words.plain(row['state'])}"
                f"{_equally(row['n_alike'])} ({row['n_both']} of {row['n_own']})"
            )
    return said


def _votes(code: str, sessions: polars.DataFrame) -> str:
    enough = sessions.filter("is_full")
    for row in (enough if enough.height else sessions).head(1).iter_rows(named=True):
        held = f"{words.count(row['n_votes'], 'roll call')} of session {words.plain(row['session'])}"
        if row["not_voting"] == row["n_votes"]:
            return f"did not vote on any of {held}"
        said = f"voted yes on {row['yes'] or 'none'} of {held}"
        partners = query("states_voting_partners", state_code=code, scope=DEFAULT, session=row["session"])
        ranked = partners.filter(polars.col("place").is_not_null())
        if ranked.height > 1:
            order = ranked.sort("agreement", maintain_order=True)
            first, last = _end(ranked), _end(order)
            said += f", most like {first} and least like {last}"
        return said
    return ""


def _end(ranked: polars.DataFrame) -> str:
    """The first of an order with what its agreement rests on, and how many agree as much."""
    row = ranked.row(0, named=True)
    n_alike = ranked.filter(polars.col("place") == row["place"]).height
    return (
        f"{words.plain(row['name'])}{_equally(n_alike)} "
        f"(agreement {row['agreement']:.2f} on {words.count(row['n_not_unanimous'], 'roll call')})"
    )


def _equally(n_alike: int) -> str:
    return f" and equally {words.count(n_alike - 1, 'other state')}" if n_alike > 1 else ""


def _chart(sessions: polars.DataFrame, name: str) -> None:
    """Shares of yes, no and abstentions of the votes it cast, one column a session."""
    colours = charts.palette()
    looks = {"yes": colours.first, "no": colours.second, "abstain": colours.pale}
    drawn = _long(sessions, list(looks))
    entries = [Entry(words.VOTES[side], fill, colours.faint) for side, fill in looks.items()]
    legends.show(entries)
    chart = altair.Chart(drawn).mark_bar(stroke=colours.ground, strokeWidth=0.3)
    chart = chart.encode(
        x=_along(drawn["session_no"]),
        y=altair.Y("n:Q", stack="normalize", title=None, axis=altair.Axis(format="%", tickCount=2)),
        color=altair.Color(
            "side:N", legend=None, scale=altair.Scale(domain=list(looks), range=list(looks.values()))
        ),
        order=altair.Order("at:Q"),
        tooltip=[altair.Tooltip(column, title=title) for column, title in TOLD.items()],
    )
    title = f"How {name} voted, session by session: plenary votes on texts as a whole"
    charts.draw(
        chart.properties(height=HEIGHT), title, "votes in short", query="states_vote_sessions", legend=entries
    )


def _long(sessions: polars.DataFrame, sides: list[str]) -> polars.DataFrame:
    """One row a regular session and side."""
    numbered = sessions.with_columns(session_no=polars.col("session").cast(polars.Int64, strict=False))
    long = numbered.filter(polars.col("session_no").is_not_null()).unpivot(
        on=sides, index=["session", "session_no", "n_votes"], variable_name="side", value_name="n"
    )
    return long.with_columns(
        polars.col("side").replace(words.VOTES).alias("said"),
        polars.col("side").replace_strict({side: at for at, side in enumerate(sides)}).alias("at"),
    )


def _along(numbers: polars.Series) -> altair.X:
    """Every session from the first to the last, so that gaps are seen; at most a dozen have a number."""
    every = list(range(int(numbers.min()), int(numbers.max()) + 1))  # type: ignore[arg-type]
    apart = next(step for step in (1, 2, 5, 10) if len(every) <= TICKS * step or step == 10)
    told = [number for number in every if number % apart == 0]
    return altair.X(
        "session_no:O",
        title="Session",
        axis=altair.Axis(labelAngle=0, values=told, ticks=False),
        scale=altair.Scale(domain=every, padding=0),
    )
