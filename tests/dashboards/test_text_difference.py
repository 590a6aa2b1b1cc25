"""What changed between two versions: every word is kept, on the side that has it."""

from __future__ import annotations

import random

import pytest

from dashboards.components import text_difference
from dashboards.components.text_difference import ADDED, CHANGED, REMOVED, SAME, Paragraph, compare, words

ASKS = "Requests the Secretary-General to report to it at its eightieth session."


def side(changes: list[text_difference.Change], left_out: str) -> list[str]:
    """The paragraphs of one version, put together again from what was found."""
    texts = [" ".join(p.text for p in change.pieces if p.kind != left_out) for change in changes]
    return [text for text in texts if text]


@pytest.mark.parametrize("seed", range(40))
def test_both_versions_can_be_read_from_their_difference(seed: int) -> None:
    draw = random.Random(seed)
    before = [" ".join(draw.choices("abcdefg", k=draw.randint(1, 9))) for _ in range(draw.randint(0, 7))]
    after = [" ".join(draw.choices("abcdefg", k=draw.randint(1, 9))) for _ in range(draw.randint(0, 7))]
    kept = draw.sample(before, k=draw.randint(0, len(before)))
    after[1:1] = [text for text in before if text in kept]
    changes = compare([Paragraph(None, text) for text in before], [Paragraph(None, text) for text in after])
    assert side(changes, ADDED) == before
    assert side(changes, REMOVED) == after


def test_a_changed_paragraph_stands_beside_what_it_was_under_both_numbers() -> None:
    before = [Paragraph("1", "Welcomes the report;"), Paragraph("2", ASKS)]
    after = [
        Paragraph("1", "Welcomes the report;"),
        Paragraph("2", "Encourages States to consider the matter further;"),
        Paragraph("3", ASKS.replace("eightieth", "eighty-first")),
    ]
    changes = compare(before, after)
    assert [(c.kind, c.label_before, c.label_after) for c in changes] == [
        (SAME, "1", "1"),
        (ADDED, None, "2"),
        (CHANGED, "2", "3"),
    ]
    differing = [(piece.kind, piece.text) for piece in changes[2].pieces if piece.kind != SAME]
    assert differing == [(REMOVED, "eightieth"), (ADDED, "eighty-first")]
    assert text_difference.count(changes) == {SAME: 1, CHANGED: 1, ADDED: 1, REMOVED: 0}


def test_a_paragraph_is_put_beside_the_one_it_is_most_like() -> None:
    old = "Decides to convene a meeting of experts in Geneva in 2024;"
    new = "Decides to convene a meeting of experts in Geneva in 2025;"
    other = "Decides to convene a conference of States in New York;"
    changes = compare([Paragraph("1", old)], [Paragraph("1", other), Paragraph("2", new)])
    assert [change.kind for change in changes] == [ADDED, CHANGED]


def test_the_shape_of_a_quotation_mark_is_no_change_of_words() -> None:
    assert [piece.kind for piece in words("entitled “Security”", 'entitled "Security"')] == [SAME]
    changes = compare([Paragraph("1", "the item “Security”;")], [Paragraph("1", 'the  item\n"Security";')])
    assert [change.kind for change in changes] == [SAME]


def test_nothing_against_nothing_is_nothing() -> None:
    assert compare([], []) == []
    assert words("", "") == ()
