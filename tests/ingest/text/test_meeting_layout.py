"""Votes of a meeting record read back exactly, wherever its pages break and whatever heads them."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.grammar.name_tokens import plain_key
from ingest.grammar.names import KnownNames, load_known_names
from ingest.records import Origin, Page
from ingest.sources.meeting_record import parse
from ingest.text.meeting_layout import read_meeting_text
from tests.ingest.text.test_vote_lists import NAMES

# Foot of one page and head of the next, by decade; `{n}` is the number of the page.
BREAKS = {
    "1974": "\f{n} General Assembly - Twenty-ninth Session - Plenary Meetings\n",
    "1988": "\fRM/{n}\nA/43/PV.51\n{n}-{n}\n(Mr. Lorem, Fiji)\n",
    "1995": "\n{n}\n\fGeneral Assembly 99th plenary meeting\nFiftieth session 22 December 1995\n",
    "2010": "\fA/65/PV.71 \n{n} 10-70469 \n",
    "2014": "\f23/10/2014 A/69/PV.28\n14-58861 {n}/31\n",
    "2023": "\f19/12/2023 A/78/PV.50\n23-41218 {n}/34\n",
    "text": "\nA/78/PV.50\n23-41218 {n}/34\n",
}


@pytest.fixture(scope="module")
def known(repository: Path) -> KnownNames:
    return load_known_names(repository / "dbt" / "seeds")


def vote_lines(number: int, lists: list[list[str]], width: int) -> list[str]:
    text = f"The President: Draft resolution {number} is before us. A recorded vote has been requested."
    lines = [*textwrap.wrap(text, width), "A recorded vote was taken."]
    for heading, names in zip(("In favour:", "Against:", "Abstaining:"), lists, strict=True):
        lines += [heading, *(textwrap.wrap(", ".join(names), width) or ["None"])]
    sizes = [len(names) for names in lists]
    result = (
        f"Draft resolution A/78/L.{number} was adopted by {sizes[0]} votes to {sizes[1] or 'none'}, with "
        f"{sizes[2]} abstentions (resolution 78/{number})."
    )
    return [*lines, *textwrap.wrap(result, width, break_on_hyphens=False, break_long_words=False)]


@settings(max_examples=80, deadline=None)
@given(
    votes=st.lists(
        st.lists(st.sampled_from(range(4)), min_size=len(NAMES), max_size=len(NAMES)), min_size=1, max_size=3
    ),
    width=st.integers(34, 64),
    layout=st.sampled_from(sorted(BREAKS)),
    every=st.integers(5, 40),
)
def test_votes_are_read_back_exactly(
    known: KnownNames, votes: list[list[int]], width: int, layout: str, every: int
) -> None:
    all_lists = [
        [[name for name, side in zip(NAMES, sides, strict=True) if side == side_of] for side_of in range(3)]
        for sides in votes
    ]
    lines = ["The meeting was called to order at 3 p.m."]
    for number, lists in enumerate(all_lists, start=11):
        lines += vote_lines(number, lists, width)
    lines += ["The President: The meeting is over."]
    text = ""
    for number, line in enumerate(lines, start=1):
        text += line + "\n"
        if number % every == 0:
            text += BREAKS[layout].format(n=number // every + 1)
    pages = [Page(number, part) for number, part in enumerate(text.split("\f"), start=1)]
    batch = parse(pages, Origin("x.txt", "text", "0" * 64, symbol_hint="A/78/PV.50"), known)
    assert [
        (call.document_symbol, call.resolution_symbol, call.announced_yes) for call in batch.roll_calls
    ] == [(f"A/78/L.{n}", f"A/RES/78/{n}", len(lists[0])) for n, lists in enumerate(all_lists, start=11)]
    for number, lists in enumerate(all_lists, start=1):
        for vote, names in zip(("yes", "no", "abstain"), lists, strict=True):
            found = [
                key(v.name_known or "")
                for v in batch.votes
                if v.source_roll_call_id == str(number) and v.vote == vote
            ]
            assert found == [key(name) for name in names]
    assert batch.rejects == []


def key(name: str) -> str:
    return plain_key(name).removeprefix("the")


def test_footnotes_are_taken_out_of_the_text() -> None:
    pages = [
        Page(1, "The vote was 3 to 1.*\n* Subsequently the delegation of Fiji advised the Secretariat that\n"
                "it had intended to abstain.\nThe next column goes on."),
        Page(2, "A/43/PV.51\n2-5\nA new page."),
    ]  # fmt: skip
    meeting = read_meeting_text(pages)
    assert [(note.mark, note.page) for note in meeting.notes] == [("*", 1)]
    assert meeting.notes[0].content.text.endswith("it had intended to abstain.")
    assert meeting.text == "The vote was 3 to 1.*\nThe next column goes on.\nA new page."


def test_every_character_knows_its_place() -> None:
    pages = [Page(1, "A/65/PV.71\n  First   line\n"), Page(2, "A/65/PV.71\n2 10-70469\nSecond line")]
    meeting = read_meeting_text(pages)
    stored = "".join(page.text for page in pages)
    start = meeting.text.index("Second")
    page, first, last = meeting.content.locate(start, start + 6)
    assert (page, stored[first:last]) == (2, "Second")


def test_typists_marks_beside_the_symbol_are_no_text() -> None:
    text = read_meeting_text([Page(1, "Chad, Fiji"), Page(2, "BG/cm A/38/PV.98\n6\nMali, Togo")]).text
    assert text == "Chad, Fiji\nMali, Togo"
