"""The SQL shell: what it suggests, when a statement is whole, and how it answers in a real terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from ingest.safe_query import run_query
from ingest.sql_prompt import SqlCompleter, is_whole, new_session
from ingest.sql_shell import Names, Shell
from tests.conftest import REPOSITORY

TABLES = {
    "core.votes": ["roll_call_id", "state_code", "vote"],
    "core.roll_calls": ["roll_call_id", "session"],
    "timelines.families": ["family_id", "title"],
}


def suggested(text: str) -> list[str]:
    completer = SqlCompleter(lambda: TABLES)
    return [found.text for found in completer.get_completions(Document(text), CompleteEvent())]


def test_tables_are_suggested_after_from_and_by_schema() -> None:
    assert suggested("select * from ") == sorted(TABLES)
    assert suggested("select * from core.") == ["votes", "roll_calls"]
    assert suggested("select * from core.ro") == ["roll_calls"]
    assert suggested("select * from fam")[0] == "timelines.families"


def test_columns_are_suggested_after_a_dot_by_alias_and_by_table() -> None:
    assert suggested("select * from core.votes as v where v.") == TABLES["core.votes"]
    assert suggested("select * from core.votes v where v.st") == ["state_code"]
    assert suggested("select * from core.votes where votes.vo") == ["vote"]
    assert suggested("select * from core.votes where nosuch.") == []


def test_columns_of_the_tables_named_come_before_words() -> None:
    found = suggested("select * from core.roll_calls where se")
    assert found[0] == "session"
    assert "select" in found


def test_nothing_is_suggested_where_nothing_is_written() -> None:
    assert suggested("select * ") == []


def test_dot_commands_are_suggested_with_what_they_take() -> None:
    assert ".tables" in suggested(".")
    assert suggested(".sch") == [".schema"]
    assert suggested(".schema vot") == ["core.votes"]
    assert suggested(".format c") == ["csv"]


@pytest.mark.parametrize("text", ["", ".tables", "select 1;", "select 1\n;  ", "quit"])
def test_what_is_whole_is_run(text: str) -> None:
    assert is_whole(text)


def test_what_is_not_whole_goes_on(tmp_path: Path) -> None:
    assert not is_whole("select 1")
    with create_pipe_input() as typed:
        session = new_session(tmp_path / "history", dict, input=typed, output=DummyOutput())
        typed.send_text("select 1\r, 2;\r")
        assert session.prompt() == "select 1\n, 2;"
        typed.send_text("\x03")
        with pytest.raises(KeyboardInterrupt):
            session.prompt()
        typed.send_text("\x04")
        with pytest.raises(EOFError):
            session.prompt()
    assert "+select 1\n+, 2;" in (tmp_path / "history").read_text(encoding="utf-8")


def test_a_home_that_keeps_no_history_still_has_a_shell(tmp_path: Path) -> None:
    with create_pipe_input() as typed:
        session = new_session(tmp_path / "no such folder" / "h", dict, input=typed, output=DummyOutput())
        typed.send_text("select 1;\r")
        assert session.prompt() == "select 1;"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with one published build behind its link."""
    publish(tmp_path, "one")
    return tmp_path


def publish(home: Path, name: str) -> None:
    folder = home / "builds" / name
    folder.mkdir(parents=True)
    with duckdb.connect(str(folder / "warehouse.duckdb")) as connection:
        connection.execute("create schema core")
        connection.execute(
            f"create table core.builds as select '{name}' as build_name, i as n from range(3) t(i)"
        )
        connection.execute("comment on table core.builds is 'One row per build'")
    link = home / "warehouse.duckdb"
    link.unlink(missing_ok=True)
    link.symlink_to(f"builds/{name}/warehouse.duckdb")


def test_names_follow_a_new_build(home: Path) -> None:
    names = Names(home / "warehouse.duckdb")
    assert names() == {}, "typing does not wait for names"
    deadline = time.monotonic() + 60
    while not names() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert names() == {"core.builds": ["build_name", "n"]}
    assert Names(home / "nosuch.duckdb")() == {}


def test_every_dot_command_answers(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shell = Shell(home / "warehouse.duckdb", {})
    for command, words in {
        ".tables": "core.builds", ".tables nosuch": "(0 rows)", ".schema core.builds": "build_name",
        ".schema": ".tables", ".help": ".format", ".nosuch": ".help",
    }.items():  # fmt: skip
        shell.run(command)
        assert words in capsys.readouterr().out, command
    shell.run(".format csv")
    shell.run("select 1 as a, 'x' as b;")
    assert capsys.readouterr().out == "a,b\n1,x\n"
    shell.run("select nosuch from core.builds;")
    assert "nosuch" in capsys.readouterr().err


def test_a_long_answer_is_shortened_on_the_screen(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Shell(home / "warehouse.duckdb", {"max_rows": 500}).run("from range(1000);")
    said = capsys.readouterr().out
    assert "the first 200 of 500 rows" in said
    assert "cut off after 500 rows" in said


# Makes the terminal that it is started on its own, so that Ctrl+C reaches what it becomes. In a program of
# its own, since code between fork and exec can wait for ever for a lock of another thread of the tests.
IN_THIS_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, "-m", "ingest.cli", "sql", "--home", sys.argv[1]])
"""


class Terminal:
    """`unga sql` in a terminal of its own."""

    def __init__(self, home: Path, term: str) -> None:
        self._screen, inner = pty.openpty()
        self._child = subprocess.Popen(
            [sys.executable, "-c", IN_THIS_TERMINAL, str(home)],
            stdin=inner, stdout=inner, stderr=inner, cwd=REPOSITORY, close_fds=True,
            env={**os.environ, "TERM": term, "HOME": str(home), "PROMPT_TOOLKIT_NO_CPR": "1"},
            start_new_session=True,
        )  # fmt: skip
        os.close(inner)
        self.seen = ""

    def type(self, keys: str) -> None:
        os.write(self._screen, keys.encode())

    def wait_for(self, words: str) -> None:
        """Read the screen until it has shown the words since the last time."""
        deadline = time.monotonic() + 90
        while words not in self.seen:
            assert time.monotonic() < deadline, f"expected {words}, found {self.seen[-2000:]}"
            if select.select([self._screen], [], [], 0.5)[0]:
                self.seen += os.read(self._screen, 65536).decode(errors="replace")
                self.seen = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.seen)
        self.seen = self.seen.partition(words)[2]

    def end(self) -> int:
        """Press Ctrl+D until it ends: what was drawn anew may look like a line that is ready."""
        deadline = time.monotonic() + 60
        while self._child.poll() is None and time.monotonic() < deadline:
            try:
                self.type("\x04")
                while time.monotonic() < deadline and select.select([self._screen], [], [], 0.5)[0]:
                    os.read(self._screen, 65536)
            except OSError:  # the screen is closed
                break
        return self._child.wait(60)

    def close(self) -> None:
        self._child.kill()
        self._child.wait(60)
        os.close(self._screen)


@pytest.fixture(params=["xterm", "dumb"])
def terminal(request: pytest.FixtureRequest, home: Path) -> Iterator[Terminal]:
    opened = Terminal(home, request.param)
    yield opened
    opened.close()


def test_a_session_in_a_terminal(terminal: Terminal, home: Path) -> None:
    terminal.wait_for("unga>")
    terminal.type("select build_name || ' is shown' as said\rfrom core.builds limit 1;\r")
    terminal.wait_for("one is shown")
    terminal.wait_for("unga>")
    publish(home, "two")
    terminal.type("select build_name || ' is shown' as said from core.builds limit 1;\r")
    terminal.wait_for("two is shown")
    terminal.wait_for("unga>")
    terminal.type("drop table core.builds;\r")
    terminal.wait_for("this surface only reads")
    terminal.wait_for("unga>")
    terminal.type("select count(*) from range(1000000000000) a, range(9) b;\r")
    time.sleep(1)
    terminal.type("\x03")
    terminal.wait_for("unga>")
    terminal.type("select 'not run'\x03")
    terminal.wait_for("unga>")
    assert terminal.end() == 0
    assert run_query(home / "warehouse.duckdb", "from core.builds").table.num_rows == 3
