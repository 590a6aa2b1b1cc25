"""One line of unga's own facts being checked: the values that cover facts and vote facts share.

Takes one JSON object; gives checked values one by one. Every refusal names file, line, what was expected,
what was found and what to do.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping, Set

from ingest.catalogue_records import CatalogueFieldRecord
from ingest.errors import ParseError
from ingest.grammar.symbols import parse_session, parse_symbol

COMMITTEES = ("1", "2", "3", "4", "5", "6")


def field_records(line: bytes | str, record_id: str) -> list[CatalogueFieldRecord]:
    """Every key of a line that has been read, with its value as written."""
    entry = {key: value for key, value in json.loads(line).items() if key != "unga" and value}
    return [
        CatalogueFieldRecord(
            record_id,
            number,
            key,
            value if isinstance(value, str) else json.dumps(value, ensure_ascii=False),
        )
        for number, (key, value) in enumerate(entry.items(), start=1)
    ]


class FactLine:
    """One line of facts; knows its place for messages. Every method raises `ParseError` on a wrong value."""

    def __init__(self, entry: Mapping[str, object], number: int, file_name: str) -> None:
        self._entry = entry
        self._file_name = file_name
        self._place = f"line {number}"

    def check_keys(self, kind: str, keys: Set[str]) -> None:
        """Refuse a line of another kind, and a key that nobody knows: a slip must not lose a fact."""
        if self._entry.get("unga") != kind:
            raise self.error("wrong_fact", f'"unga": "{kind}"', self._entry.get("unga"), "add it")
        for key in sorted(self._entry.keys() - keys):
            raise self.error("wrong_fact", "a known key", key, "see docs/formats.md for the keys")

    def error(self, code: str, expected: str, found: object, remedy: str) -> ParseError:
        """What is wrong with this line, as an error to raise."""
        shown = str(found)[:80] if found not in (None, "") else "nothing"
        message = f"{self._file_name}, {self._place}: expected {expected}, found {shown}; {remedy}"
        return ParseError(code, message, place=self._place, text=str(self._entry)[:200])

    def keys_given(self) -> str:
        """The facts that the line has, for a message on the one it lacks."""
        return ", ".join(sorted(self._entry.keys() - {"unga"})) or "nothing"

    def text(self, key: str) -> str | None:
        """A text without white space around it; None where it is empty or missing."""
        value = self._entry.get(key)
        if value is not None and not isinstance(value, str):
            raise self.error("wrong_fact", f'text in "{key}"', value, "put it in quotation marks")
        return value.strip() or None if value else None

    def one_of(self, key: str, values: tuple[str, ...]) -> str | None:
        """One of some words."""
        value = self.text(key)
        if value is not None and value not in values:
            raise self.error("wrong_fact", f'one of {", ".join(values)} in "{key}"', value, "choose one")
        return value

    def session(self) -> str | None:
        """The session in its canonical form: `80`, `S-33`, `ES-11`."""
        value = self.text("session")
        session = parse_session(value) if value else None
        if value and session is None:
            expected = 'a session such as 80, S-33 or ES-11 in "session"'
            raise self.error("wrong_fact", expected, value, "correct it")
        return session

    def symbol(self, key: str) -> str | None:
        """A document symbol in its canonical form."""
        value = self.text(key)
        symbol = parse_symbol(value) if value else None
        if value and symbol is None:
            raise self.error("wrong_fact", f'a document symbol in "{key}"', value, "write it as printed")
        return symbol.canonical if symbol else None

    def day(self, key: str) -> dt.date | None:
        """A day, written `2025-10-14`."""
        value = self.text(key)
        if value is None:
            return None
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            raise self.error("wrong_fact", f'a day such as 2025-10-14 in "{key}"', value, "correct it")
        return self._calendar_day(key, value)

    def day_or_month(self, key: str) -> tuple[dt.date | None, str | None]:
        """A day or a month (`2025-10`), and which of the two; of a month, its first day."""
        value = self.text(key)
        if value is None:
            return None, None
        if not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value):
            expected = f'a day such as 2025-10-14, or a month such as 2025-10, in "{key}"'
            raise self.error("wrong_fact", expected, value, "correct it")
        is_month = len(value) == len("2025-10")
        return self._calendar_day(key, f"{value}-01" if is_month else value), "month" if is_month else "day"

    def _calendar_day(self, key: str, value: str) -> dt.date:
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            expected = f'a day of the calendar in "{key}"'
            raise self.error("impossible_date", expected, value, "correct it") from None

    def entries(self, key: str) -> list[object]:
        """A list of anything; empty where it is missing."""
        value = self._entry.get(key)
        if value is not None and not isinstance(value, list):
            raise self.error("wrong_fact", f'a list in "{key}"', value, "put it in square brackets")
        return value or []
