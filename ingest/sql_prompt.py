"""The line editor of the SQL shell: colours, suggestions from the published tables, a history that stays.

Knows nothing of how a query is run: it gives the text of one statement or dot command at a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import PygmentsLexer
from pygments.lexers.sql import SqlLexer  # type: ignore[import-untyped]

from ingest.sql_words import FUNCTIONS, KEYWORDS

Tables = Mapping[str, Sequence[str]]  # columns by the qualified name of their table
COMMANDS = {
    ".tables": "published tables, or those with these words in name or description",
    ".schema": "columns of a table with their descriptions",
    ".format": "how rows are written: table, csv or json",
    ".help": "these commands",
    ".quit": "end; Ctrl+D does the same",
}
_NAME = re.compile(r"(?:([A-Za-z_][\w.]*)\.)?([A-Za-z_]\w*)?$")
_SOURCE = re.compile(r"\b(?:from|join)\s+([a-z_]+\.[a-z_]+)(?:\s+(?:as\s+)?([a-z_]\w*))?", re.IGNORECASE)
_AFTER_FROM = re.compile(r"\b(?:from|join|describe|summarize)\s+[\w.]*$", re.IGNORECASE)
_WORDS = {word for keyword in KEYWORDS for word in keyword.split()}


def is_whole(text: str) -> bool:
    """Whether a text is to be run: a dot command, or a statement with its semicolon."""
    text = text.strip()
    return not text or text.startswith(".") or text.endswith(";") or text in ("quit", "exit")


class SqlCompleter(Completer):
    """Suggests tables after FROM, columns after a dot and of the tables named, words and functions."""

    def __init__(self, tables: Callable[[], Tables]) -> None:
        self._tables = tables

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """Names that fit what stands before the cursor, the most likely first."""
        before = document.text_before_cursor
        if before.lstrip().startswith("."):
            yield from self._of_command(before.lstrip())
            return
        found = _NAME.search(before)
        owner, part = (found[1], found[2] or "") if found else (None, "")
        if not part and not owner and not _AFTER_FROM.search(before):
            return
        for names, kind in self._candidates(document.text, before, owner):
            yield from _fitting(names, kind, part)

    def _of_command(self, before: str) -> Iterator[Completion]:
        command, space, rest = before.partition(" ")
        if not space:
            yield from _fitting(list(COMMANDS), "command", command)
        elif command == ".schema":
            for name in sorted(self._tables()):
                if rest.lower() in name:
                    yield Completion(name, start_position=-len(rest), display_meta="table")
        elif command == ".format":
            yield from _fitting(["table", "csv", "json"], "format", rest)

    def _candidates(self, text: str, before: str, owner: str | None) -> Iterator[tuple[Sequence[str], str]]:
        tables = self._tables()
        named = _named_tables(text, tables)
        if owner:
            table = named.get(owner.lower(), owner.lower())
            if table in tables:
                yield tables[table], table
            else:
                schema = f"{owner.lower()}."
                yield [name.removeprefix(schema) for name in tables if name.startswith(schema)], "table"
            return
        if _AFTER_FROM.search(before):
            yield sorted(tables), "table"
            return
        for table in dict.fromkeys(named.values()):
            yield tables[table], table
        yield sorted(tables), "table"
        yield FUNCTIONS, "function"
        yield KEYWORDS, "word"


def _named_tables(text: str, tables: Tables) -> dict[str, str]:
    """Tables that the query names, by alias, bare and qualified name."""
    named: dict[str, str] = {}
    for table, alias in _SOURCE.findall(text):
        table = table.lower()
        if table in tables:
            named |= {table: table, table.partition(".")[2]: table}
            if alias and alias.lower() not in _WORDS:
                named[alias.lower()] = table
    return named


def _fitting(names: Sequence[str], kind: str, part: str) -> Iterator[Completion]:
    """Names with the part in them, those that begin with it first."""
    part = part.lower()
    fitting = [name for name in names if part in name]
    for name in sorted(fitting, key=lambda name: not name.startswith(part)):
        yield Completion(name, start_position=-len(part), display_meta=kind)


def _keys() -> KeyBindings:
    keys = KeyBindings()

    @keys.add("enter")
    def enter(event: KeyPressEvent) -> None:
        """Take a suggestion, run a whole statement, or begin a line."""
        buffer = event.current_buffer
        if buffer.complete_state and buffer.complete_state.current_completion:
            buffer.complete_state = None
        elif is_whole(buffer.text) and not buffer.document.text_after_cursor.strip():
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    return keys


def _history(path: Path) -> History:
    try:
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()  # a home that cannot be written keeps nothing
    return FileHistory(path)


def new_session(history: Path, tables: Callable[[], Tables], **terminal: Any) -> PromptSession[str]:
    """A session that reads statements; `terminal` may name another input and output."""
    return PromptSession(
        "unga> ",
        multiline=True,
        prompt_continuation="  ... ",
        lexer=PygmentsLexer(SqlLexer),
        completer=SqlCompleter(tables),
        complete_while_typing=True,
        history=_history(history),
        key_bindings=_keys(),
        reserve_space_for_menu=6,
        **terminal,
    )
