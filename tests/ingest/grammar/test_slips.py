"""Words that a scan has damaged."""

from __future__ import annotations

import pytest

from ingest.grammar.slips import count_slips, mend_words
from ingest.grammar.vote_subjects import read_result


@pytest.mark.parametrize(
    ("printed", "known", "most", "slips"),
    [("iroq", "iraq", 1, 1), ("mali", "mali", 1, 0), ("lebanou", "lebanon", 2, 1), ("chad", "cuba", 2, None)],
)
def test_slips(printed: str, known: str, most: int, slips: int | None) -> None:
    assert count_slips(printed, known, most) == slips


def test_a_damaged_result_is_read_with_its_words_mended() -> None:
    result = read_result(
        mend_words("Droft resolufion III wos adopfed by 127 vofes to 52, with 5 absteutions")
    )
    assert result is not None and result.tally is not None
    assert (result.kind, result.outcome, result.labels) == ("text", "adopted", ("draft resolution III",))
    assert (result.tally.yes, result.tally.no, result.tally.abstain) == (127, 52, 5)


def test_whole_words_stay_as_they_are() -> None:
    sentence = "Draft resolution I, concerning the drafts of nations, was adopted in notes."
    assert mend_words(sentence) == sentence
