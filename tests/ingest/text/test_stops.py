"""Where a line ends: the last characters decide."""

import pytest

from ingest.text.stops import is_closed, is_fully_closed


@pytest.mark.parametrize(
    ("text", "closed", "fully_closed"),
    [
        ("the report of the Secretary-General;", True, True),
        ("the year of dialogue.”)", True, True),
        ("its previous resolutions,", True, False),
        ("the report; and", True, False),
        ("the report, and/or", True, False),
        ("the report of the Secretary-General and", False, False),
        ("the Agenda”", False, False),
        ("”", False, False),
    ],
)
def test_a_stop_before_closing_marks_or_a_conjunction_closes(text, closed, fully_closed):
    assert is_closed(text) is closed
    assert is_fully_closed(text) is fully_closed
