"""A made-up committee with final lists of sponsors, as catalogue records give them, and lists still open."""

from __future__ import annotations

import datetime as dt
import random

from tests.dbt.landing_builder import Copy

STATES = ("Austria", "Brazil", "Cuba", "Denmark", "Egypt", "France", "Ghana", "Honduras", "Iraq", "Japan",
          "Kenya", "Latvia")  # fmt: skip
ALLIES = ("Austria", "Denmark")
"""The one sponsors what the other does."""
N_DRAFTS = 23


def committee_with_final_lists() -> list[Copy]:
    """The Third Committee of session 78: final lists, 23 of several sponsors and one of one sponsor."""
    chance = random.Random(5)
    copies = []
    for number in range(1, N_DRAFTS + 1):
        names = [name for place, name in enumerate(STATES) if chance.random() < 0.2 + 0.05 * place]
        names = [name for name in names if name not in ALLIES] + (list(ALLIES) if number % 3 else [])
        names = sorted({*names, "Kenya", "Latvia"} if len(names) < 2 else names)
        copies.append(_draft(number, names[: 1 + number % 4], names[1 + number % 4 :]))
    return [*copies, _draft(N_DRAFTS + 1, ["Iraq"], [])]


def lists_still_open() -> list[Copy]:
    """Covers of three drafts: one of the same committee, one of another, one of the plenary."""
    return [
        Copy("draft_resolution", symbol, f"Open question {symbol}", dt.date(2023, 11, 1), committee=committee,
             items=["9"], sponsors=["Austria", "Cuba", "Mexico"])
        for symbol, committee in (("A/C.3/78/L.70", "3"), ("A/C.1/78/L.70", "1"), ("A/78/L.70", None))
    ]  # fmt: skip


def _draft(number: int, first: list[str], later: list[str]) -> Copy:
    mentions = [{"name_as_printed": name, "role": "first_page", "field": "710 $a"} for name in first]
    mentions += [{"name_as_printed": name, "role": "added_report", "field": "515 $a"} for name in later]
    if number == 1:  # Cuba had joined and left again
        mentions.append({"name_as_printed": "Cuba", "role": "withdrawn", "field": "515 $a"})
    return Copy(
        "draft_resolution", f"A/C.3/78/L.{number}", f"Question {number} of human rights",
        dt.date(2023, 11, 1), committee="3", items=["71"], source_format="marcxml", has_body=False,
        links=[("became", f"A/RES/78/{200 + number}")], mentions=mentions,
    )  # fmt: skip
