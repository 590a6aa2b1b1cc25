"""The lists of the Data quality page: what each is of, where its rows lead, and by what they are sifted."""

from __future__ import annotations

from dataclasses import dataclass, field

import polars
import streamlit as st

from dashboards.components import definitions, passage, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

FEW_ROWS = 12  # read at a glance, without filters


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: its name, the query, and what a reader should know of it."""

    name: str
    query: str
    one: str
    many: str
    said: str
    empty: str
    sift: str = ""  # column whose values are offered as a filter
    links: dict[str, Link] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)


KINDS_HELD = {"draft": "Drafts", "resolution": "Resolutions", "roll_call": "Recorded votes"}
NEEDS = {"source": "as a source of what is held", "citation": "in citations only"}
TEXT = Link("text", "text", "proposal_id")
VOTE = Link("votes", "vote", "roll_call_id")

LISTS = {
    "rejects": Listing(
        "Not read",
        "quality_rejects",
        "file, document or line",
        "files, documents or lines",
        "Everything that could not be read, with the reason; the rest of the same file is loaded.",
        "Everything given was read.",
        sift="reason_code",
        codes={"reason_code": words.REMEDIES},
    ),
    "names": Listing(
        "Unknown names",
        "quality_unresolved_names",
        "name",
        "names",
        "Names in lists of sponsors that the list of names does not know. They stay as printed until the "
        "spelling is added to the seeds.",
        "Every name printed is known.",
        links={"symbol": TEXT},
    ),
    "conflicts": Listing(
        "Conflicts",
        "quality_source_conflicts",
        "fact",
        "facts",
        "Facts on which two copies of one document, or two sources of one vote, disagree. The first source "
        "by stated precedence is chosen; all are kept.",
        "No two sources disagree.",
        sift="field",
        links={"symbol": Link("text", "text", "document_id"), "about": VOTE, "place": passage.LINK},
        codes={"field": {}},
    ),
    "tallies": Listing(
        "Tallies",
        "quality_tallies",
        "announced number",
        "announced numbers",
        "What was announced in the meeting is kept apart from what the lists give. Differences that nothing "
        "held explains come first.",
        "Every announced total equals its list, where both are held.",
        sift="side",
        links={"symbol": VOTE},
        codes={"side": words.VOTES},
    ),
    "unlinked": Listing(
        "Unlinked drafts",
        "quality_unlinked_proposals",
        "draft",
        "drafts",
        "A link from a draft to a resolution exists only with stated, graded evidence; unlinked is a valid "
        "answer. Load the document that would settle it and refresh.",
        "Every text held is linked.",
        sift="session",
        links={"proposal_id": TEXT},
    ),
    "missing": Listing(
        "Documents not held",
        "quality_missing_documents",
        "document",
        "documents",
        "Documents that those held name as a source or cite, most often named first. Each leads to what "
        "cites it and to its official address; load it with `unga refresh PATH`.",
        "Every document cited is held.",
        sift="needed",
        links={"symbol": Link("text", "text", "symbol"), "place": passage.LINK},
        codes={"needed": NEEDS},
    ),
    "repairs": Listing(
        "Repairs",
        "quality_repairs",
        "kind of repair in a file",
        "kinds of repair in a file",
        "Damage in a source that could be mended with certainty; the value as it stood is kept beside.",
        "Nothing read had to be repaired.",
        sift="kind",
        links={"place": passage.LINK},
    ),
    "coverage": Listing(
        "What is held",
        "quality_coverage",
        "row of session, body and kind",
        "rows of session, body and kind",
        "How much of what is known to exist is held. Known is the highest number seen in the series, held or "
        "cited: there may be more.",
        "Nothing is held yet.",
        sift="kind",
        links={"session": Link("agenda", "session", "session")},
        codes={"kind": KINDS_HELD, "body": words.BODIES | {"plenary": "Plenary"}},
    ),
    "files": Listing(
        "Formats",
        "quality_files",
        "format",
        "formats",
        "Copies read, by the format they came in.",
        "No file has been read yet.",
        codes={"source_format": {}},
    ),
    "builds": Listing(
        "Builds", "quality_builds", "build", "builds", "Every build, newest first.", "No build yet."
    ),
}


def show(view: str) -> None:
    """One list with its filters and how many rows they leave."""
    listing = LISTS[view]
    st.caption(listing.said)
    rows = query(listing.query)
    if rows.is_empty():
        st.markdown(f"**{listing.empty}**")
        return
    found = _sifted(view, rows) if rows.height > FEW_ROWS else rows
    of = f"{found.height:,} of {rows.height:,}" if found.height < rows.height else f"{rows.height:,}"
    st.markdown(f"**{of} {listing.one if rows.height == 1 else listing.many}**")
    empty = [column for column in rows.columns if rows[column].null_count() == rows.height]
    with st.container(key="quality_list"):
        tables.show(
            listing.query,
            found,
            labels=tables.without(listing.query, *empty),
            links=listing.links,
            codes=listing.codes,
            whole=rows,
            empty="None has these words. Clear a filter.",
        )


def _sifted(view: str, rows: polars.DataFrame) -> polars.DataFrame:
    """The rows that have the words typed and the value chosen."""
    sift = LISTS[view].sift
    with st.container(horizontal=True, vertical_alignment="bottom"):
        asked = state.typed("With the words", f"{view}_words", placeholder="In any column")
        chosen = _choice(view, rows) if sift else None
    if chosen:
        rows = rows.filter(polars.col(sift) == chosen)
    return rows.filter(_has(rows, asked)) if asked else rows


def _has(rows: polars.DataFrame, asked: str) -> polars.Expr:
    flat = [name for name, kind in rows.schema.items() if not kind.is_nested()]
    texts = [polars.col(name).cast(polars.String) for name in flat]
    return (
        polars.concat_str(texts, separator=" ", ignore_nulls=True)
        .str.to_lowercase()
        .str.contains(asked.lower(), literal=True)
    )


def _choice(view: str, rows: polars.DataFrame) -> str | None:
    listing = LISTS[view]
    n_of = dict(rows[listing.sift].drop_nulls().value_counts(sort=True).iter_rows())
    codes = listing.codes.get(listing.sift, {})
    return state.one(
        definitions.header(listing.query).labels[listing.sift],
        list(n_of),
        f"{view}_{listing.sift}",
        names=lambda value: f"{words.known(codes, value)} ({n_of[value]:,})",
        index=None,
        placeholder="Any",
    )
