"""What a search found: one sentence, filters by kind and session, and each thing leading to its page."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import asked as asking
from dashboards.components import passage, snippets, state, tables, words
from dashboards.warehouse import query

KINDS = {
    "state": ("state", "states"),
    "group": ("group of states", "groups of states"),
    "line": ("line of resolutions", "lines of resolutions"),
    "text": ("text", "texts"),
    "item": ("agenda item", "agenda items"),
    "vote": ("vote", "votes"),
    "record": ("record or report", "records and reports"),
}
ICONS = {
    "state": "flag",
    "group": "groups",
    "item": "list_alt",
    "line": "timeline",
    "text": "article",
    "vote": "how_to_vote",
    "record": "description",
}
FEW = 5  # of each kind, where all kinds are shown
MANY = 50  # of the one kind that is shown, and as many more with each step
MOST = 300  # what a reader may still look through, and a browser draw at once


def show(typed: str) -> None:
    """Everything that holds what was asked for, by kind."""
    asked = asking.read(typed)
    parameters = {"words": asked.words, "symbols": asked.symbols, "phrases": asked.phrases}
    everything = query("search", session=None, most=MANY, **parameters)
    if asked.symbols and not asked.words and not _is_held(everything):
        _not_held(asked.symbols[0], everything)
    if everything.is_empty():
        _nothing(asked)
        return
    head = st.container()
    with st.container(key="search_filters"):
        left, right = st.columns([3, 1], vertical_alignment="bottom")
        with right:
            session = _session(everything.row(0, named=True)["sessions"] or [], asked)
        most = _most()
        found = everything
        if session or most > MANY:
            found = query("search", session=session, most=most, **parameters)
        numbers = dict(found.select("kind", "n_of_kind").iter_rows())
        numbers = {kind: numbers[kind] for kind in KINDS if kind in numbers}
        with left:
            kind = _kind(numbers)
    with head:
        st.markdown(f"## {_sentence(asked, found, numbers, session)}")
        _other_sessions(asked, everything)
        _try_instead(asked)
        _meant(found, asked)
    onward = {"search": asked.typed} | ({"session": session} if session else {})
    for each in [kind] if kind else numbers:
        rows = found.filter(polars.col("kind") == each)
        _group(each, rows if kind else rows.head(FEW), asked, onward)
    tables.about("search", found)


def _session(sessions: list[str], asked: asking.Asked) -> str | None:
    if len(sessions) < 2:
        return None
    named = asked.sessions[0] if len(asked.sessions) == 1 else None
    return state.one(
        "Session", sessions, "session", default=named, says_gone=False, index=None, placeholder="Any"
    )


def _other_sessions(asked: asking.Asked, everything: polars.DataFrame) -> None:
    """Say where nothing that was found is of the one session named, so that others are shown."""
    sessions = everything.row(0, named=True)["sessions"] or []
    if sessions and len(asked.sessions) == 1 and asked.sessions[0] not in sessions:
        named = words.plain(asked.sessions[0])
        st.caption(f"No text or item of session {named} holds it; those of other sessions are shown.")


def _most() -> int:
    """How many of a kind the URL asks for: full steps up to the most."""
    asked = next(iter(state.asked("shown")), "")
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 5 else MANY
    return min(max(number // MANY, 1) * MANY, MOST)


def _kind(numbers: dict[str, int]) -> str | None:
    if len(numbers) < 2:
        return next(iter(numbers), None)
    names = {"all": "Everything"} | {
        kind: words.count(number, *KINDS[kind]) for kind, number in numbers.items()
    }
    chosen = state.segment("Show", names, "kind", default="all", says_gone=False)
    return None if chosen == "all" else chosen


def _sentence(
    asked: asking.Asked, found: polars.DataFrame, numbers: dict[str, int], session: str | None
) -> str:
    """`14 texts, 2 agenda items and 1 line of resolutions hold “lethal autonomous”`."""
    typed = asking.without_sessions(asked.typed) if asked.sessions else asked.typed
    said = words.plain(typed.strip('"“”«»„ '))
    of = f" of session {words.plain(session)}" if session else ""
    if not numbers:
        return f"Nothing{of} holds “{said}”. Other sessions do."
    things = words.listing([words.count(number, *KINDS[kind]) for kind, number in numbers.items()])
    one = list(numbers.values()) == [1]
    together, wanted = found["n_matched"][0], found["n_asked"][0]
    if together < wanted:
        return (
            f"Nothing held has all of “{said}” together. {things}{of} "
            f"{'has' if one else 'have'} {together} of the {wanted} words."
        )
    if asked.symbols and not asked.words:
        return f"{things}{of} {'carries or cites' if one else 'carry or cite'} {said}."
    return f"{things}{of} {'holds' if one else 'hold'} “{said}”."


def _meant(found: polars.DataFrame, asked: asking.Asked) -> None:
    """The one text, record, state or group that is asked for by its symbol or name, before all else."""
    rows = found.filter(
        polars.col("is_meant") & polars.col("kind").is_in(["text", "record", "state", "group"])
    )
    if rows.height != 1:
        return
    row = rows.row(0, named=True)
    with st.container(border=True, key="meant"):
        head = f"**{words.plain(asked.symbols[0])}**: " if asked.symbols else ""
        label = f"{head}{words.plain(row['name'] or 'title not known')}"
        _page_link(row, f"{label}  \n:small[:gray[{words.plain(row['place'] or 'state')}]]", asked)


def _group(kind: str, rows: polars.DataFrame, asked: asking.Asked, onward: dict[str, str]) -> None:
    total = rows["n_of_kind"][0]
    more = f", the closest {rows.height} shown" if total > rows.height else ""
    st.subheader(f"{KINDS[kind][1].capitalize()} ({total:,}{more})")
    with st.container(key=f"found_{kind}", gap="small"):
        for row in rows.iter_rows(named=True):
            _result(row, asked)
    if FEW == rows.height < total:
        st.html(f'<p class="onward">{_here(f"More {KINDS[kind][1]}", onward | {"kind": kind})}</p>')
    elif rows.height == MOST < total:
        st.caption("One more word, or a session, leaves fewer.")
    elif rows.height < total:
        more = onward | {"kind": kind, "shown": str(rows.height + MANY)}
        st.html(f'<p class="onward">{_here(f"{min(MANY, total - rows.height)} more", more)}</p>')


def _here(label: str, parameters: dict[str, str]) -> str:
    """A link to another search; a page link to the page that is shown would leave its address as it is."""
    return words.anchor(label, words.address("", **parameters))


def _result(row: dict[str, Any], asked: asking.Asked) -> None:
    name = snippets.marked(row["name"], asked) if row["name"] else "title not known"
    place = f"  \n:small[:gray[{words.plain(row['place'])}]]" if row["place"] else ""
    _page_link(row, f"{name}{place}", asked)
    if row["said"] is None:
        return
    more = f" · {words.count(row['n_passages'], 'passage')}" if row["n_passages"] > 1 else ""
    address = words.address(passage.PAGE, **{passage.PARAMETER: _pointer(row, asked)})
    where = words.anchor(row["passage_place"] or "where it says so", address)
    st.html(f'<p class="snippet">{snippets.snippet(row["said"], asked)}<br>{where}{more}</p>')


def _pointer(row: dict[str, Any], asked: asking.Asked) -> str:
    """The passage; of a long stretch of a record, the part that is shown."""
    if row["kind"] != "record":
        return str(row["passage"])
    document, _, span = row["passage"].rpartition(":")
    first = int(span.partition("-")[0])
    start, end = snippets.around(row["said"], asked)
    return f"{document}:{first + start}-{first + end}"


def _page_link(row: dict[str, Any], label: str, asked: asking.Asked) -> None:
    session = {"session": asked.sessions[-1]} if asked.sessions else {}
    votes = dict(zip(("from", "to"), asked.sessions, strict=True)) if len(asked.sessions) == 2 else {}
    targets = {
        "state": ("views/states.py", {"state": row["id"]}),
        "item": ("views/agenda.py", {"session": row["session"], "item": row["item"]}),
        "group": ("views/coalitions.py", {"layer": "votes", "view": "groups", "group": row["id"]} | session),
        "line": ("views/timelines.py", {"view": "families", "family": row["id"]} | votes),
        "text": ("views/text.py", {"text": row["id"]}),
        "vote": ("views/votes.py", {"vote": row["id"]}),
        "record": ("views/document.py", {"passage": row["id"]}),
    }
    page, params = targets[row["kind"]]
    st.page_link(page, label=label, icon=f":material/{ICONS[row['kind']]}:", query_params=params)


def _is_held(found: polars.DataFrame) -> bool:
    return not found.filter(polars.col("is_meant") & polars.col("kind").is_in(["text", "record"])).is_empty()


def _not_held(symbol: str, found: polars.DataFrame) -> None:
    """A symbol of which no document is held: who cites it stands below; where to get it, here."""
    cite = (
        " What is held and cites it is listed below." if found.height else " Nothing that is held cites it."
    )
    with st.container(border=True, key="not_held"):
        st.markdown(f"**{words.plain(symbol)} is not held.**{cite}")
        st.link_button(
            "Look for it at the United Nations", words.official_address(symbol), icon=":material/open_in_new:"
        )


def _try_instead(asked: asking.Asked) -> bool:
    """Words that are spelled nearly as one that is nowhere held."""
    found = query("search_suggestions", words=asked.words)
    with st.container(horizontal=True, key="try_instead", vertical_alignment="center"):
        for row in found.iter_rows(named=True):
            better = _replaced(asked.typed, row["asked"], row["said"])
            st.html(f'<p class="onward">Did you mean {_here(better, {"search": better})}?</p>')
    return not found.is_empty()


def _replaced(typed: str, word: str, better: str) -> str:
    return " ".join(better if asking.folded(part).strip("\"',.") == word else part for part in typed.split())


def _nothing(asked: asking.Asked) -> None:
    if asked.symbols and not asked.words:
        return
    st.markdown(f"## Nothing held has “{words.plain(asked.typed)}”.")
    known = _try_instead(asked)
    st.markdown(
        ("Or try" if known else "Try")
        + " fewer words, the beginning of a word, or a symbol such as 78/237. A document that is not held is "
        "added by `unga refresh PATH`."
    )
    st.page_link(
        "views/quality.py",
        label="Documents that are cited and not held",
        icon=":material/fact_check:",
        query_params={"view": "missing"},
    )
