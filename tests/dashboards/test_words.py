"""Values as readers see them."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboards.components import words
from ingest.reason_codes import REASON_CODES


def test_a_date_is_read_alike_everywhere() -> None:
    assert words.date(dt.date(2023, 12, 4)) == "4 December 2023"
    assert words.date(None) == "not known"


@pytest.mark.parametrize(
    ("earliest", "latest", "session", "said"),
    [
        (dt.date(2024, 1, 1), dt.date(2025, 12, 31), None, "1 January 2024 to 31 December 2025"),
        (None, dt.date(2026, 12, 31), None, "by 31 December 2026"),
        (dt.date(2025, 7, 1), dt.date(2025, 7, 1), None, "1 July 2025"),
        (None, None, "79", "session 79"),
        (None, None, "6, 7, 8", "sessions 6, 7, 8"),
        (None, None, None, "no date can be told"),
    ],
)
def test_a_time_is_said_as_range_or_session(
    earliest: dt.date | None, latest: dt.date | None, session: str | None, said: str
) -> None:
    assert words.due(earliest, latest, session) == said


def test_counts_say_one_many_and_unknown() -> None:
    assert words.count(1, "text") == "1 text"
    assert words.count(1200, "text") == "1,200 texts"
    assert words.count(None, "sponsor") == "sponsors not known"


def test_links_carry_symbols_and_items_whole() -> None:
    assert words.address("text", text="A/RES/1514(XV)") == "text?text=A/RES/1514%28XV%29"
    assert words.link("71 (b)", "agenda", session="80", item="71 (b)") == (
        r"[71 \(b\)](./agenda?session=80&item=71%20%28b%29)"
    )


def test_text_of_documents_is_never_markup_and_notes_mark_only_code() -> None:
    assert words.plain("**A** <b>[x](y)</b> :red[z]") == r"\*\*A\*\* \<b\>\[x\]\(y\)\</b\> \:red\[z\]"
    assert words.note("`first_page` or *none*") == r"`first_page` or \*none\*"


def test_everything_that_is_not_read_has_a_remedy() -> None:
    assert words.REMEDIES.keys() == REASON_CODES.keys()
