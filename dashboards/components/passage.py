"""Where a document says so: pointers to words and fields, the links that lead there, and a short quotation.

A pointer is one string, so that one column of a query and one parameter of the address serve every fact:

    <document>:<first character>-<last>   words of a stored document
    <document>@dated_on                   a fact of the document's head, looked up in its words
    <record>@<field>[@<words>]            a field of a catalogue record or of a line of facts
    vote/<roll call>[@<state>]            what every source has of a roll call, or of one vote in it
    <document>                            the document itself

Query files make pointers from the locators of the published tables.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboards.components import words
from dashboards.components.document_text import escaped
from dashboards.components.tables import Link
from dashboards.warehouse import query

PAGE = "document"
PARAMETER = "passage"
LINK = Link(PAGE, PARAMETER, PARAMETER)
FACTS = {
    "symbol": "symbol",
    "title": "title",
    "dated_on": "date",
    "adopted_on": "date of adoption",
    "issued_on": "date of issue",
    "meeting": "meeting",
    "origin": "where it came from",
    "sponsors": "sponsors",
}

CUT = 150  # characters of words before and after beyond which they are taken to be cut

_WORDS = re.compile(r"(?P<document>.+):(?P<start>\d{1,9})-(?P<end>\d{1,9})")
_VOTE = re.compile(r"vote/(?P<roll_call>.+?)(?:@(?P<state>[^@/]+))?")
_RECORD = re.compile(r"(?P<record>[0-9a-f]{64}:\d{1,9})@(?P<field>[^@]*)(?:@(?P<named>.*))?")
_FACT = re.compile(rf"(?P<document>.+)@(?P<fact>{'|'.join(FACTS)})")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a stored document, by their first and last character."""

    document_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of a document's head: its date, its title."""

    document_id: str
    fact: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a catalogue record, or of a line of facts."""

    record_id: str
    field: str
    named: str | None = None  # words of its value that are meant


@dataclass(frozen=True, slots=True)
class Vote:
    """A roll call, or one state's vote in it, in every source."""

    roll_call_id: str
    state_code: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """A document as a whole."""

    document_id: str


Pointer = Words | Fact | Field | Vote | Document


def read(pointer: str) -> Pointer:
    """What a pointer means; what has no other form is the id of a document."""
    if match := _VOTE.fullmatch(pointer):
        return Vote(match["roll_call"], match["state"])
    if match := _RECORD.fullmatch(pointer):
        return Field(match["record"], match["field"], match["named"])
    if match := _FACT.fullmatch(pointer):
        return Fact(match["document"], match["fact"])
    if match := _WORDS.fullmatch(pointer):
        return Words(match["document"], int(match["start"]), int(match["end"]))
    return Document(pointer)


def document_of(pointer: str) -> str | None:
    """The document whose words a pointer names; None for what names no words."""
    meant = read(pointer)
    return meant.document_id if isinstance(meant, Words) else None


def link(document_id: str, span_start: int, span_end: int) -> str:
    """Address of words of a stored document, highlighted."""
    return _address(f"{document_id}:{span_start}-{span_end}")


def fact(document_id: str, name: str) -> str:
    """Address of a fact of a document's head: one of `FACTS`."""
    return _address(f"{document_id}@{name}")


def catalogue(record_id: str, field: str, named: str | None = None) -> str:
    """Address of a field of a catalogue record or line of facts, with words of its value highlighted."""
    return _address(f"{record_id}@{field}" + (f"@{named}" if named else ""))


def vote(roll_call_id: str, state_code: str | None = None) -> str:
    """Address of what every source has of a roll call, or of one state's vote in it."""
    return _address(f"vote/{roll_call_id}" + (f"@{state_code}" if state_code else ""))


def _address(pointer: str) -> str:
    return words.address(PAGE, **{PARAMETER: pointer})


def said(label: object, pointer: str | None) -> str:
    """Markdown link to what a pointer names; the label alone where there is no pointer."""
    return words.link(label, PAGE, **{PARAMETER: pointer}) if pointer else words.plain(label)


def official(symbol: str) -> str:
    """Markdown link to the official document of a symbol."""
    return f"[{words.plain(symbol)}]({words.official_address(symbol)})"


def show_asked(proposal_id: str) -> None:
    """In a dossier: the passage that the URL points at, where it belongs to the text shown."""
    pointer = st.query_params.get(PARAMETER)
    if not pointer:
        return
    row = row_of(pointer)
    if row is None or row["proposal_id"] != proposal_id:
        del st.query_params[PARAMETER]
        return
    with st.container(border=True, key="passage asked"):
        symbol = official(row["official_symbol"]) if row["official_symbol"] else words.plain(row["symbol"])
        place = f", page {row['page']} of {row['n_pages']}" if row["n_pages"] > 1 else ""
        st.markdown(
            f":material/format_quote: **Where it says so:** {symbol}{place} · "
            + said("read the whole page", pointer)
        )
        quote(row["before"], row["named"], row["after"])


def follow() -> None:
    """Go to the page of documents where the URL points at words of one that has no dossier."""
    pointer = st.query_params.get(PARAMETER)
    if pointer:
        st.switch_page("views/document.py", query_params={PARAMETER: pointer})


def row_of(pointer: str) -> dict[str, Any] | None:
    """The words that a pointer names with what stands around them; None where no such words are held."""
    meant = read(pointer)
    if not isinstance(meant, Words):
        return None
    frame = query("text_passage", document_id=meant.document_id, span_start=meant.start, span_end=meant.end)
    return None if frame.is_empty() else frame.row(0, named=True)


def quote(before: str, named: str, after: str, *, whole: bool = False) -> None:
    """Words of a page, those that are meant marked; escaped, as no character of a document acts as HTML.

    What stands before and after is taken to be cut out of more, unless it is the `whole`.
    """
    if not whole:
        before, after = _opening(before), _ending(after)
    said = f"{escaped(before)}<mark>{escaped(named)}</mark>{escaped(after)}"
    st.html(f'<blockquote class="said">{said}</blockquote>')


def _opening(before: str) -> str:
    """Words before, from a whole one on: what is cut in the middle of a word is left out."""
    if len(before) < CUT:
        return before
    return "… " + before.partition(" ")[2].lstrip(" .,;:")


def _ending(after: str) -> str:
    return after if len(after) < CUT else after.rpartition(" ")[0] + " …"
