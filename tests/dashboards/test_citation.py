"""What is seen can be cited: build, day, view, and in a list of references."""

from __future__ import annotations

import pytest

from dashboards.components import citation, downloads, sharing
from dashboards.components.citation import Citation, Place
from tests.dashboards.conftest import Opened

CITED = Citation("20260101T000000.000000Z", "1 January 2026", "2026")


def test_a_citation_says_build_day_view_origin_and_address() -> None:
    assert CITED.line("Votes", "http://host/votes?vote=A") == (
        "unga, build 20260101T000000.000000Z of 1 January 2026: Votes; from documents of the United Nations. "
        "http://host/votes?vote=A"
    )
    assert CITED.line("", "").endswith("1 January 2026; from documents of the United Nations.")


@pytest.mark.build
def test_a_page_that_names_nothing_is_cited_by_what_is_chosen_on_it(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert citation.with_choices("Votes", [("Words", "a" * 400)]).count("a") == citation.MOST_CHOICES - 7
    shown: list[dict[str, str]] = []
    monkeypatch.setattr(sharing, "_component", lambda *_: lambda **told: shown.append(told["data"]))
    open_page("full", "votes", session="74", words="nuclear  weapons")
    assert ": Votes (session: 74; with the words: nuclear weapons); from" in shown[-1]["citation"]
    open_page("full", "votes")
    assert ": Votes; from" in shown[-1]["citation"]


def test_bibtex_escapes_what_it_reads_as_markup() -> None:
    entry = CITED.bibtex("Rights & {duties} 50%", "http://host/?a=b&c=d_e")
    assert entry.startswith("@misc{unga_20260101T000000,\n")
    assert r"title = {{Rights \& \{duties\} 50\%}}" in entry
    assert "url = {http://host/?a=b&c=d_e}" in entry


def test_a_file_cites_the_view_as_it_is_when_the_file_is_made() -> None:
    place = Place("http://host/votes", "", "Votes")
    before = downloads.about({"rows": "3"}, CITED, place, "rows of votes_list")
    place.address, place.choices = "http://host/votes?session=78", "session = 78"
    after = downloads.about({"rows": "3"}, CITED, place, "rows of votes_list")
    assert "choices" not in before
    assert after["choices"] == "session = 78"
    assert after["citation"].endswith("http://host/votes?session=78")
    assert "Votes, rows of votes_list" in after["citation"]
    assert after["rows"] == "3"
