"""What dbt says, in plain lines: its progress, and why a build failed."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_STEP = re.compile(r"\b(\d+) of (\d+) (?:START|OK|PASS|ERROR|FAIL|WARN|SKIP)\b")
_TROUBLE = re.compile(
    r"(Compilation|Parsing|Runtime|Database|Dependency|Configuration|Validation|Env var)\b.*Error"
    r"|Env var required|Traceback|Error:",
    re.IGNORECASE,
)
_FULL_DISK = re.compile(r"No space left on device|could not write.*disk", re.IGNORECASE)
_STAMP = re.compile(r"^\d\d:\d\d:\d\d\s+")
_NAMED_FAILURES = 3
_LONGEST = 300


def read_progress(line: str) -> str | None:
    """`34 of 120` where a line of dbt's output says so."""
    step = _STEP.search(line)
    return f"{step[1]} of {step[2]}" if step else None


def explain_failure(results_file: Path, output: Sequence[str], log_file: Path) -> str:
    """Which models or tests failed, with what was expected and found; where dbt's own log is."""
    if any(_FULL_DISK.search(line) for line in output):
        return f"{log_file.parent}: the disk is full. Nothing was published; free some space and build again."
    failures = _read_failures(results_file) or [_first_trouble(output)]
    named = "; ".join(failures[:_NAMED_FAILURES])
    more = f"; and {len(failures) - _NAMED_FAILURES} more" if len(failures) > _NAMED_FAILURES else ""
    return f"{named}{more}.\nNothing was published; the log is {log_file}."


def _read_failures(results_file: Path) -> list[str]:
    try:
        results = json.loads(results_file.read_text(encoding="utf-8"))["results"]
    except (OSError, ValueError, KeyError):
        return []
    return [
        _describe(result) for result in results if result.get("status") in ("error", "fail", "runtime error")
    ]


def _describe(result: dict[str, Any]) -> str:
    kind, _, rest = result["unique_id"].partition(".")
    name = rest.split(".")[1] if "." in rest else rest
    if kind == "test" and result.get("failures"):
        return f"test {name}: expected no rows that break it, found {result['failures']}"
    return f"{kind} {name}: {_shorten(result.get('message') or 'no message')}"


def _first_trouble(output: Sequence[str]) -> str:
    """The first line that names an error, with the two that follow it, where dbt says what it means."""
    for number, line in enumerate(output):
        if _TROUBLE.search(line):
            return f"dbt stopped: {_shorten(' '.join(output[number : number + 4]))}"
    return f"dbt stopped: {_shorten(' '.join(output[-3:]) or 'it said nothing')}"


def _shorten(text: str) -> str:
    plain = " ".join(_STAMP.sub("", part.strip()) for part in text.splitlines() if part.strip())
    plain = re.sub(r"\s+", " ", plain).rstrip(".")
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
