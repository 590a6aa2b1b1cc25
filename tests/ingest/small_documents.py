"""Small drafts in the layout of the United Nations, with invented content."""

from __future__ import annotations

import json
from pathlib import Path

_DRAFT = """United Nations
A/78/L.{number}
General Assembly
Distr.: Limited
24 October 2023
Original: English

Seventy-eighth session
Agenda item {number}
Matters of test {number}

Chile and France: draft resolution

Measures of test number {number}

The General Assembly,

Recalling its resolution 77/{number} of 12 December 2022,

1. Requests the Secretary-General to report to it at its seventy-ninth session;

2. Decides to remain seized of the matter.
"""


def draft(number: int) -> str:
    """A whole draft resolution with two sponsors."""
    return _DRAFT.format(number=number)


def write_drafts(folder: Path, numbers: range) -> None:
    """One text file for each number."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        (folder / f"draft_{number:03d}.txt").write_text(draft(number), encoding="utf-8")


def write_bundle(path: Path, numbers: range) -> None:
    """One bundle of all the drafts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps({"symbol": f"A/78/L.{number}", "text": draft(number)}) for number in numbers]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
